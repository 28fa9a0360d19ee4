extension PostgresError {
    /// Why a server did not let us in.
    /// - Parameter message: libpq's, in its verbose form (`FATAL:  28P01: password …`): it keeps the SQLSTATE of a failed
    ///   connection nowhere else.
    init(refusalBy host: PostgresHost, message: String) {
        let line = message.split(separator: "\n").first.map(String.init) ?? "\(host) refused without a reason"
        // Every SQLSTATE has a digit, unlike the word "FATAL:" before it.
        let state = line.split(separator: " ").first {
            $0.wholeMatch(of: /[0-9A-Z]{5}:/) != nil && $0.contains(where: \.isNumber)
        }
        let isLasting =
            if let state {
                state.hasPrefix("28") || state == "3D000:" || state == "42501:"
            } else {
                // From libpq or OpenSSL, not translated.
                line.contains("certificate") || line.contains("does not support SSL") || line.contains("no password")
            }
        if isLasting {
            self = .accessDenied(line)
        } else {
            let isFull = state == "53300:"
            self = .connectionLost(ConnectionLoss(cause: isFull ? .fullHouse : .broken, description: line))
        }
    }
}
