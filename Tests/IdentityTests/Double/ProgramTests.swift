import Foundation
import TestKit
import Testing

/// The doubles as programs, as they stand beside a town that is tried out.
@Suite struct ProgramTests {
    @Test func `the double of the service serves by its options`() async throws {
        let port = try FreePorts.find(1)[0]
        let keys = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try JSONEncoder().encode(["keys": [ClientKeyPair.es256().published]]).write(to: keys)
        defer { try? FileManager.default.removeItem(at: keys) }
        let program = try await Program(
            "authentication-app-double",
            [
                "--port", "\(port)", "--cards", CardAuthority.cards().path, "--client-keys", keys.path,
                "--redirect-uri", City.redirectURI,
            ]
        )
        try await RunningServer.withClient { http in
            let answer = try await program.answer(
                at: "http://127.0.0.1:\(port)/api/realms/main/protocol/openid-connect/certs",
                http
            )
            #expect(answer.text.contains("ES256") && answer.text.contains("RS256"))
        }
        try await program.stop()
    }

    @Test func `the double of the authority serves by its options`() async throws {
        let port = try FreePorts.find(1)[0]
        let program = try await Program(
            "authority-double",
            ["--port", "\(port)", "--directory", CardAuthority.directory().path]
        )
        try await RunningServer.withClient { http in
            let list = try await program.answer(at: "http://127.0.0.1:\(port)/crl/sign", http)
            #expect(list.status == 200)
            let other = try await http.get("http://127.0.0.1:\(port)/crl/other")
            #expect(other.status == 404)
        }
        try await program.stop()
    }
}
