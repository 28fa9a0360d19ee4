import CLibpq

/// Where PostgreSQL is and how patient to be with it.
package struct PostgresSettings: Sendable {
    /// All servers of the cluster; the writable one is found among them.
    package var hosts: [PostgresHost]

    /// libpq's parameters except hosts and ports: `user`, `password`, `dbname`, `sslmode`, `sslrootcert`, …
    package var parameters: [String: String]

    /// A server must have accepted a connection by then.
    package var connectTimeout: Duration = .seconds(3)

    /// PostgreSQL itself gives a statement up by then (`statement_timeout`).
    package var statementTimeout: Duration = .seconds(15)

    /// A round trip must have been answered by then, otherwise the connection is closed: the only way out of a server
    /// that is frozen but still accepts connections. Longer than `statementTimeout`, and than a commit may wait for its
    /// standby.
    package var answerDeadline: Duration = .seconds(20)

    /// Prepared statements kept on each connection; the least recently used goes first.
    package var statementCacheSize = 256

    package var pool = PoolSettings()

    /// - Parameter text: `postgres://user@h1:5432,h2:5433/database?sslmode=verify-full` or `host=h1,h2 dbname=…`.
    package init(_ text: String) throws(PostgresError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            PQfreemem(message)
            // libpq's message quotes the text, and that may hold a password.
            throw .invalidSettings("this is neither a postgres:// URL nor a list of keyword=value")
        }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        if let seconds = values.removeValue(forKey: "connect_timeout").flatMap(Int.init), seconds > 0 {
            connectTimeout = .seconds(seconds)
        }
        // The pool finds the primary itself.
        values["target_session_attrs"] = nil
        hosts = try PostgresHost.list(
            names: values.removeValue(forKey: "host") ?? "",
            addresses: values.removeValue(forKey: "hostaddr") ?? "",
            ports: values.removeValue(forKey: "port") ?? ""
        )
        parameters = values
    }
}

extension PostgresSettings: CustomStringConvertible {
    /// Without the password.
    package var description: String {
        let hosts = hosts.map(\.description).joined(separator: ",")
        return "postgres://\(parameters["user"] ?? "")@\(hosts)/\(parameters["dbname"] ?? "")"
    }
}
