/// OpenSSL's own benchmark program.
struct OpenSSLSpeed {
    let seconds: Int

    /// Verifications by RSA-2048 per second of one processor's time, in one round.
    func rate() async throws -> Double {
        let output = try await Program(
            name: "openssl",
            arguments: ["speed", "-mr", "-seconds", String(seconds), "rsa2048"]
        ).output()
        // +F2:2:2048:<signatures per second>:<verifications per second>
        guard let rate = output.firstMatch(of: /\+F2:\d+:2048:[0-9.]+:([0-9.]+)/).flatMap({ Double($0.1) }) else {
            throw ProgramFailed(name: "openssl speed", output: output)
        }
        return rate
    }
}
