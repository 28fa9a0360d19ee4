import Foundation

/// wrk, which asks for one address over and over, and takes it compressed as every browser does.
struct Wrk {
    let connections: Int
    let seconds: Int

    /// Requests per second of one round.
    ///
    /// - Parameters:
    ///   - url: with a query.
    ///   - isNewEachTime: whether something nobody reads is added to the query, so that the server finds no answer among
    ///     those that it has given lately.
    /// - Throws: `ProgramFailed` also when some answers were failures: their speed is of no interest.
    func rate(_ url: String, isNewEachTime: Bool = false) async throws -> Double {
        let script = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).lua")
        try Data(Self.countingScript.utf8).write(to: script)
        defer { try? FileManager.default.removeItem(at: script) }
        let output = try await Program(
            name: "wrk",
            arguments: [
                "--threads", "1", "--connections", String(connections), "--duration", "\(seconds)s",
                "--header", "Accept-Encoding: gzip, deflate, br",
            ] + (isNewEachTime ? ["--script", script.path] : []) + [url]
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
