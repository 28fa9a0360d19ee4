import Foundation
import TestKit
import Testing

@testable import App

/// The city's key for デジタル認証アプリ, and what the programs say of it.
@Suite struct ClientKeysTests {
    private static func path() -> String { NSTemporaryDirectory() + "client-keys-\(UUID().uuidString)" }

    @Test func `a new key is for its owner alone, only its public half is shown, and nothing is overwritten`()
        async throws
    {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let control = try await Control.run(["keys", "client", "create", path], settings: [:])
        #expect(control.status == 0, "\(control.output)")
        let published = try JSONDecoder().decode([String: [[String: String]]].self, from: Data(control.output.utf8))
        let key = try #require(published["keys"]?.first)
        #expect(key["alg"] == "ES256" && key["d"] == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try await ClientKeyFile.read(from: path).map(\.id) == [key["kid"]])
        let again = try await Control.run(["keys", "client", "create", path], settings: [:])
        #expect(again.status != 0 && again.output.contains("既にあります"), "\(again.output)")
    }

    @Test func `the doctor says which service is in use and until when the key counts`() async throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let town = try TestTown(database: try await TestDatabase.town(), settings: [:])
        func sentence(_ settings: [String: String]) async throws -> String {
            let control = try await town.control(["doctor"], settings: settings)
            return control.output.split(separator: "\n").first { $0.contains("authentication-app") }.map(String.init)
                ?? ""
        }
        #expect(try await sentence([:]).contains("デジタル認証アプリは使いません"))
        var settings = ["MADOGUCHI_AUTHENTICATION_APP_CLIENT": "RP00000001", "MADOGUCHI_AUTHENTICATION_APP_KEYS": path]
        #expect(try await sentence(settings).contains("鍵を読めません"))
        _ = try ClientKeyFile.create(at: path, now: Date())
        #expect(try await sentence(settings).contains("本番のデジタル認証アプリを使います。鍵に期限はありません。"))
        settings["MADOGUCHI_AUTHENTICATION_APP_URL"] = "https://sb-auth-and-sign.go.jp"
        #expect(try await sentence(settings).contains("テスト環境"))
        settings["MADOGUCHI_AUTHENTICATION_APP_URL"] = "http://localhost:9103"
        #expect(try await sentence(settings).contains("模型（http://localhost:9103）"))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let soon = ISO8601DateFormatter().string(from: Date() + 5 * 86_400)
        try text.replacing("\"validFrom\"", with: "\"validUntil\" : \"\(soon)\",\n    \"validFrom\"")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try await sentence(settings).contains("新しい鍵を作って届け出てください"))
    }

    @Test func `a node in production does not start with a double, nor without its key`() async throws {
        let town = try TestTown(database: try await TestDatabase.town(), settings: [:])
        let production = [
            "MADOGUCHI_MODE": "production", "MADOGUCHI_SENDMAIL": "/bin/true",
            "MADOGUCHI_AUTHENTICATION_APP_CLIENT": "RP00000001", "MADOGUCHI_AUTHENTICATION_APP_KEYS": Self.path(),
        ]
        for (settings, word) in [
            (["MADOGUCHI_AUTHENTICATION_APP_URL": "http://localhost:9103"], "MADOGUCHI_AUTHENTICATION_APP_URL"),
            ([:], "鍵ファイル"),
        ] {
            let (status, output) = try await Self.start(
                town.settings.merging(production.merging(settings) { $1 }) { $1 }
            )
            #expect(status == 78 && output.contains(word), "\(status) \(output)")
        }
    }

    /// Runs the web node until it ends by itself.
    private static func start(_ settings: [String: String]) async throws -> (status: Int32, output: String) {
        let file = path()
        defer { try? FileManager.default.removeItem(atPath: file) }
        let program = Bundle.main.bundleURL.appending(path: "madoguchi-web").path
        let assignments = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let status = await ChildProcess(words: ["/usr/bin/env"] + assignments + [program], output: file).ended()
        return (status >> 8 & 0xFF, try String(contentsOfFile: file, encoding: .utf8))
    }
}
