import App
import ArgumentParser

/// `madoguchictl keys activate FILE VERSION`
struct KeysActivate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "これからの記録に使う鍵の版を決めます。すべてのノードにその版があることを確かめてから行ってください。"
    )

    @Argument(help: "鍵ファイルのパス。")
    var file: String

    @Argument(help: "鍵の版。")
    var version: Int

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        try await reportingKeyRingErrors {
            var ring = try KeyRingFile.read(from: file)
            try ring.activate(version)
            try ring.write(to: file)
            if json {
                try Output(json: true).object(KeyRingSummary(file: file, ring: ring))
            } else {
                print("版 \(version) の鍵を使うようにしました。このファイルを配り、再起動してから rotate してください。")
            }
        }
    }
}
