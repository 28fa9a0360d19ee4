import App
import ArgumentParser
import Foundation

/// `madoguchictl keys rotate --yes`
struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "すべての記録の鍵を、今使っている版の鍵で包み直します。途中で止めても、もう一度行えば続きから進みます。",
        discussion: "--yes がなければ、包み直す記録の数を表示するだけです。"
    )

    @Option(help: "鍵ファイルのパス。省略すると MADOGUCHI_KEY_RING です。")
    var file: String?

    @Flag(help: "実際に包み直します。")
    var yes = false

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        try await KeyRotation.using(file) { rotation in
            guard yes else { return try await rehearse(rotation) }
            let done = try await rotation.run { count in
                // Beside the result, which may be JSON.
                FileHandle.standardError.write(Data("\(count)件\n".utf8))
            }
            try report(done, planned: false)
        }
    }

    private func rehearse(_ rotation: KeyRotation) async throws {
        try report(try await rotation.outdated(), planned: true)
    }

    private func report(_ records: Int, planned: Bool) throws {
        if json {
            try Output(json: true).object([planned ? "planned" : "done": records])
        } else if planned {
            print("包み直す記録は \(records)件です。行うには --yes を付けてください。")
        } else {
            print("\(records)件の記録の鍵を包み直しました。")
        }
    }
}
