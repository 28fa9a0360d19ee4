import App
import ArgumentParser
import Foundation

/// `madoguchictl keys status`
struct KeysStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "鍵の版ごとに、その鍵で守られている記録の数を表示します。"
    )

    @Option(help: "鍵ファイルのパス。省略すると MADOGUCHI_KEY_RING です。")
    var file: String?

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let uses = try await KeyRotation.using(file) { try await $0.status() }
        if json { return try Output(json: true).object(uses) }
        try Output(json: false).list(
            uses.map { "\($0.table)　版\($0.version)　\($0.records)件\($0.isKnown ? "" : "　鍵ファイルにない版です")" },
            title: "鍵の使われ方",
            empty: "暗号化された記録はまだありません。"
        )
    }
}

extension KeyRotation {
    /// With the owner's database and the ring in `file`, or in the file that the settings name.
    static func using<Answer>(_ file: String?, _ act: (KeyRotation) async throws -> Answer) async throws -> Answer {
        guard let path = file ?? ProcessInfo.processInfo.environment["MADOGUCHI_KEY_RING"] else {
            throw ValidationError("鍵ファイルを --file または MADOGUCHI_KEY_RING で指定してください。")
        }
        return try await reportingKeyRingErrors {
            let ring = try KeyRing(path: path)
            return try await OwnerDatabase.use { try await act(KeyRotation(database: $0, ring: ring)) }
        }
    }
}
