import App
import ArgumentParser
import Foundation

/// `madoguchictl keys …`
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "個人情報を守る暗号鍵を管理します。",
        subcommands: [Create.self]
    )

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "新しい鍵ファイルを作ります。既にあるファイルは上書きしません。"
        )

        @Argument(help: "鍵ファイルのパス。作った人だけが読めるファイルになります。")
        var file: String

        @Flag(help: "結果をJSONで表示します。")
        var json = false

        func run() async throws {
            let ring = KeyRingFile.fresh()
            try reportingKeyRingErrors { try ring.create(at: file) }
            if json {
                try Output(json: true).object(KeyRingSummary(file: file, ring: ring))
            } else {
                print("鍵ファイル \(file) を作りました。失うと個人情報を読めなくなります。別の場所にも保管してください。")
            }
        }
    }
}

/// What may be said of a key ring.
struct KeyRingSummary: Encodable {
    let file: String
    let active: Int
    let versions: [Int]

    init(file: String, ring: KeyRingFile) {
        self.file = file
        active = ring.active
        versions = ring.keys.keys.sorted()
    }
}

/// Ends the program with the error's sentence and status 1.
func reportingKeyRingErrors<Answer>(_ act: () throws -> Answer) throws -> Answer {
    do {
        return try act()
    } catch let error as KeyRingError {
        try FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
        throw ExitCode.failure
    }
}
