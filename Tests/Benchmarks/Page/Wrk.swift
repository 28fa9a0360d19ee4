import Foundation

/// wrk, which asks for one address over and over, and takes it compressed as every browser does.
struct Wrk {
    let connections: Int
    let seconds: Int

    /// Requests per second of one round.
    ///
    /// - Throws: `ProgramFailed` also when some answers were failures: their speed is of no interest.
    func rate(_ url: String) async throws -> Double {
        try await rate(url, [])
    }

    /// The same with something that nobody reads added to the query, another one each time, so that the server finds no
    /// answer among those that it has given lately.
    ///
    /// - Parameter url: with a query.
    func rateOfNew(_ url: String) async throws -> Double {
        let script = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).lua")
        try Data(Self.countingScript.utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        return try await rate(url, ["--script", script.path])
    }

    private func rate(_ url: String, _ options: [String]) async throws -> Double {
        let output = try await Program(
            name: "wrk",
            arguments: [
                "--threads", "1", "--connections", String(connections), "--duration", "\(seconds)s",
                "--header", "Accept-Encoding: gzip, deflate, br",
            ] + options + [url]
        ).output()
        guard !output.contains("Non-2xx"), !output.contains("Socket errors"),
            let rate = output.firstMatch(of: /Requests\/sec:\s+([0-9.]+)/).flatMap({ Double($0.1) })
        else { throw ProgramFailed(name: "wrk", output: output) }
        return rate
    }

    /// From another number in each round.
    private static let countingScript = """
        math.randomseed(os.time())
        local number = math.random(1000000000)
        request = function()
            number = number + 1
            return wrk.format("GET", wrk.path .. "&_=" .. number)
        end
        """
}
