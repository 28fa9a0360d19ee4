import App
import ArgumentParser

/// `madoguchictl keys create FILE`
struct KeysCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "新しい鍵ファイルを作ります。既にあるファイルは上書きしません。"
    )

    @Argument(help: "鍵ファイルのパス。作った人だけが読めるファイルになります。")
    var file: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let ring = KeyRingFile.fresh()
        try await reportingKeyRingErrors { try ring.create(at: file) }
        if json {
            try Output(json: true).object(KeyRingSummary(file: file, ring: ring))
        } else {
            print("鍵ファイル \(file) を作りました。失うと個人情報を読めなくなります。別の場所にも保管してください。")
        }
    }
}
