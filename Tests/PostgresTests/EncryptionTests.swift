import Foundation
import Logging
import Postgres
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2))) struct EncryptionTests {
    @Test func `an encrypted connection is used when it is demanded, and the certificate is verified`() async throws {
        let authority = try await TestCertificate.make(commonName: "localhost")
        let stranger = try await TestCertificate.make(commonName: "localhost")
        let port = try SilentListener().port
        let server = try await PostgresServer.start(
            settings: [
                "fsync": "off", "listen_addresses": "127.0.0.1", "port": "\(port)", "ssl": "on",
                "ssl_cert_file": authority.certificate.path, "ssl_key_file": authority.key.path,
            ]
        )
        _ = server
        func pool(_ root: TestCertificate, host: String) throws -> ConnectionPool {
            let url =
                "postgres://postgres@\(host):\(port)/postgres?sslmode=verify-full&sslrootcert=\(root.certificate.path)"
            return ConnectionPool(settings: try PostgresSettings(url), logger: Logger(label: "test"))
        }
        let trusted = try pool(authority, host: "localhost")
        defer { trusted.close() }
        let isEncrypted: SQL = "select ssl from pg_stat_ssl where pid = pg_backend_pid()"
        #expect(try await trusted.one(isEncrypted, as: Bool.self))
        // Large answers in many records, and large questions.
        let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for length in [1, 8191, 8192, 8193, 16_383, 16_384, 16_385, 24_576, 40_000, 3_000_000] {
            let part = Array(large.prefix(length))
            #expect(try await trusted.one("select \(part)", as: [UInt8].self) == part)
        }
        for count in stride(from: 1, to: 4000, by: 333) {
            let words = try await trusted.rows(
                "select repeat('x', (n % 50)::int) from generate_series(1, \(count)) n",
                as: String.self
            )
            #expect(words.count == count)
        }
        for (root, host) in [(stranger, "localhost"), (authority, "127.0.0.1")] {
            let distrustful = try pool(root, host: host)
            defer { distrustful.close() }
            let error = await #expect(throws: PostgresError.self) { try await distrustful.execute("select 1") }
            guard case .accessDenied = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }
}
