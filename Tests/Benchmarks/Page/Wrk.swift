/// wrk, which asks for one address over and over, and takes it compressed as every browser does.
struct Wrk {
    let connections: Int
    let seconds: Int

    /// Requests per second of one round.
    ///
    /// - Throws: `ProgramFailed` also when some answers were failures: their speed is of no interest.
    func rate(_ url: String) async throws -> Double {
        let output = try await Program(
            name: "wrk",
            arguments: [
                "--threads", "1", "--connections", String(connections), "--duration", "\(seconds)s",
                "--header", "Accept-Encoding: gzip, deflate, br", url,
            ]
        ).output()
        guard !output.contains("Non-2xx"), !output.contains("Socket errors"),
            let rate = output.firstMatch(of: /Requests\/sec:\s+([0-9.]+)/).flatMap({ Double($0.1) })
        else { throw ProgramFailed(name: "wrk", output: output) }
        return rate
    }
}
