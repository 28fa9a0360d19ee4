import App
import ArgumentParser

/// `madoguchictl keys add FILE`
struct KeysAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "鍵ファイルに新しい版の鍵を加えます。使い始めるのは activate のあとです。"
    )

    @Argument(help: "鍵ファイルのパス。")
    var file: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        try await reportingKeyRingErrors {
            var ring = try KeyRingFile.read(from: file)
            let version = ring.addKey()
            try ring.write(to: file)
            if json {
                try Output(json: true).object(KeyRingSummary(file: file, ring: ring))
            } else {
                print("版 \(version) の鍵を加えました。このファイルをすべてのノードに配り、再起動してから activate してください。")
            }
        }
    }
}
