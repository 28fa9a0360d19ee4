import CLibcrypto
import CLibpq
import Foundation
import Synchronization

/// Opens connections.
///
/// Each attempt runs on a thread of its own, as looking a name up, reading certificates and hashing the password wait or
/// compute. The caller gets its answer at the deadline even when such a thread hangs.
struct Connector: Sendable {
    /// A process may end while such threads still use OpenSSL, which would be torn down under them (`OPENSSL_cleanup`); so
    /// it is left as it is. Counts only before libpq first asks for it.
    private static let opensslIsLeftAtExit: Void = {
        _ = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
    }()

    let settings: PostgresSettings
    let reactors: ReactorGroup

    func open(_ host: PostgresHost, events: ConnectionEvents = ConnectionEvents()) async throws -> Connection {
        let deadline = ContinuousClock.now + settings.connectTimeout
        let attempt = ConnectionAttempt()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                attempt.begin(continuation)
                reactors.first.at(deadline) {
                    attempt.end(.failure(.connectionLost(.silence)))
                }
                Thread.detachNewThread { [self] in
                    let result = Result { () throws(PostgresError) in
                        try establish(host, deadline: deadline, events: events)
                    }
                    let isLate = !attempt.end(result)
                    if isLate, case .success(let connection) = result { connection.close() }
                }
            }
        } onCancel: {
            attempt.end(.failure(.connectionLost(.closedHere("cancelled"))))
        }
    }

    /// Blocks until the connection stands.
    private func establish(
        _ host: PostgresHost,
        deadline: ContinuousClock.Instant,
        events: ConnectionEvents
    ) throws(PostgresError) -> Connection {
        guard let handle = start(host) else { throw .connectionLost(.broken("no memory for a connection")) }
        // With the SQLSTATE in the message, the only place where libpq keeps it for a failed connection.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        var wanted = PGRES_POLLING_WRITING
        while true {
            guard PQstatus(handle) != CONNECTION_BAD, wanted != PGRES_POLLING_FAILED else { break }
            if wanted == PGRES_POLLING_OK {
                PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
                return Connection(
                    adopting: handle,
                    host: host,
                    reactor: reactors.next(),
                    statementCacheSize: settings.statementCacheSize,
                    events: events
                )
            }
            let left = deadline - ContinuousClock.now
            guard left > .zero else {
                PQfinish(handle)
                throw .connectionLost(.silence)
            }
            let events = wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT
            var descriptor = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
            guard poll(&descriptor, 1, Int32(left / .milliseconds(1)) + 1) > 0 else { continue }
            wanted = PQconnectPoll(handle)
        }
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        PQfinish(handle)
        throw PostgresError(refusalBy: host, message: message)
    }

    private func start(_ host: PostgresHost) -> OpaquePointer? {
        Self.opensslIsLeftAtExit
        let parameters = settings.connectionParameters(for: host)
        let keywords = parameters.map(\.key)
        let values = parameters.map(\.value)
        return withCStrings(keywords) { keywords in
            withCStrings(values) { values in PQconnectStartParams(keywords, values, 0) }
        }
    }

    /// A null-terminated array of C strings, valid during `body`.
    private func withCStrings<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
