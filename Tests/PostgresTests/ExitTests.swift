import CLibcrypto
import Foundation
import Logging
import Postgres
import Testing

@Suite(.timeLimit(.minutes(2))) struct ExitTests {
    /// Those that are still connecting would fall over it; whoever asks whether a command succeeded would be told of a crash.
    @Test func `a process that ends does not tear OpenSSL down under the threads of its connections`() async throws {
        let ended = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
            var settings = try PostgresSettings("postgres://127.0.0.1:1/town")
            settings.pool.acquireDeadline = .milliseconds(100)
            settings.pool.holdDeadline = .milliseconds(100)
            let pool = ConnectionPool(settings: settings, logger: Logger(label: "test"))
            await #expect(throws: PostgresError.self) { try await pool.execute("select 1") }
            // What libpq does on its way to a server that answers.
            OPENSSL_init_crypto(UInt64(OPENSSL_INIT_LOAD_CONFIG), nil)
            OPENSSL_atexit { FileHandle.standardError.write(Data("torn down".utf8)) }
            exit(EXIT_SUCCESS)
        }
        #expect(!String(decoding: ended.standardErrorContent, as: UTF8.self).contains("torn down"))
    }
}
