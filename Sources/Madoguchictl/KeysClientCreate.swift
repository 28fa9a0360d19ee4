import App
import ArgumentParser
import Foundation

/// `madoguchictl keys client create FILE`
struct KeysClientCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "新しい鍵のファイルを作り、デジタル庁に届け出る公開鍵（JWKS）を表示します。既にあるファイルは上書きしません。",
        discussion: "公開鍵だけが標準出力に出ます。秘密鍵は、どこにも表示しません。"
    )

    @Argument(help: "鍵のファイルのパス。作った人だけが読めるファイルになります。")
    var file: String

    func run() async throws {
        do {
            let published = try ClientKeyFile.create(at: file, now: Date())
            print(String(decoding: published, as: UTF8.self))
        } catch let fault as ClientKeyFileFault {
            try FileHandle.standardError.write(contentsOf: Data("\(fault)\n".utf8))
            throw ExitCode.failure
        }
    }
}
