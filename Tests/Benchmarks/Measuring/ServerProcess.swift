import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A server in a process of its own, which ends at the latest with this process.
struct ServerProcess: Sendable {
    private let process: Process

    /// - Parameters:
    ///   - program: a path.
    ///   - environment: variables besides those of this process.
    ///   - log: the file at whose end the server's output goes.
    static func start(
        _ program: URL,
        _ arguments: [String] = [],
        environment: [String: String] = [:],
        log: URL
    ) async throws -> ServerProcess {
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let output = try FileHandle(forWritingTo: log)
        try output.seekToEnd()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Threads of Swift's runtime block signals, and a child inherits that.
        process.arguments = ["--default-signal", "setpriv", "--pdeathsig", "TERM", program.path] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
        process.standardOutput = output
        process.standardError = output
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            // The kernel sends the child its signal when the thread that started it ends: so that one stays.
            Thread.detachNewThread {
                continuation.resume(with: Result { try process.run() })
                if process.isRunning { process.waitUntilExit() }
            }
        }
        return ServerProcess(process: process)
    }

    /// Waits until an address of the server answers with success.
    func waitUntilAnswering(_ url: String) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline, process.isRunning {
            let answer = try? await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(2))
            if answer?.status == .ok { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        throw ProgramFailed(name: process.arguments?.joined(separator: " ") ?? "", output: "no answer from \(url)")
    }

    /// What the process holds of the machine's memory, in megabytes (proc(5), `VmRSS`).
    func residentMegabytes() throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        guard let kilobytes = status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap({ Double($0.1) }) else {
            throw ProgramFailed(name: "/proc", output: status)
        }
        return kilobytes * 1024 / 1_000_000
    }

    func stop() async {
        process.terminate()
        while process.isRunning { try? await Task.sleep(for: .milliseconds(10)) }
    }
}
