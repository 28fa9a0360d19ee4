extension PostgresSettings {
    /// What libpq needs for a connection to one host.
    func connectionParameters(for host: PostgresHost) -> [String: String] {
        var all = parameters
        all["host"] = host.name
        all["hostaddr"] = host.address
        all["port"] = String(host.port)
        all["client_encoding"] = "UTF8"
        all["application_name"] = all["application_name"] ?? "madoguchi"
        // Kerberos is asked first otherwise, which costs a round trip and files.
        all["gssencmode"] = all["gssencmode"] ?? "disable"
        // The kernel's part in noticing a silent host; the deadlines are ours.
        all["keepalives_idle"] = all["keepalives_idle"] ?? "5"
        all["keepalives_interval"] = all["keepalives_interval"] ?? "2"
        all["keepalives_count"] = all["keepalives_count"] ?? "3"
        let milliseconds = Int(statementTimeout / .milliseconds(1))
        let timeout = "-c statement_timeout=\(milliseconds)"
        all["options"] = [timeout, all["options"]].compactMap(\.self).joined(separator: " ")
        return all
    }
}
