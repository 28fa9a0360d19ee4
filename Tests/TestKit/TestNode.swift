import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A web node of a town as a process of its own, which can be told to stop or be killed. It ends with its holder.
package final class TestNode: Sendable {
    private let lifeline: Lifeline
    private let process: Int32

    /// Starts `madoguchi-web` with the town's settings, and waits until it is ready.
    package static func start(for town: TestTown) async throws -> TestNode {
        let directory = FileManager.default.temporaryDirectory.appending(path: "madoguchi-node-\(town.database.name)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let settings = town.settings.map { "export \($0.key)='\($0.value)'\n" }.joined()
        try Data(settings.utf8).write(to: directory.appending(path: "settings.sh"))
        let script = """
            . "$1/settings.sh"
            '\(BuiltProgram.path("madoguchi-web"))' >"$1/log" 2>&1 </dev/null &
            echo $! >"$1/process.new" && mv "$1/process.new" "$1/process"
            read -r _
            kill -9 $! 2>/dev/null
            rm -rf "$1"
            """
        let lifeline = try Lifeline(script: script, directory: directory)
        let file = directory.appending(path: "process")
        try await eventually { FileManager.default.fileExists(atPath: file.path) }
        let number = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let process = Int32(number) else { throw POSIXError(.ESRCH) }
        let node = TestNode(lifeline: lifeline, process: process)
        try await eventually {
            let request = HTTPClientRequest(url: town.operationsURL + "/health/ready")
            return (try? await HTTPClient.shared.execute(request, timeout: .seconds(5)))?.status == .ok
        }
        return node
    }

    private init(lifeline: Lifeline, process: Int32) {
        self.lifeline = lifeline
        self.process = process
    }

    package func send(_ signal: Int32) {
        kill(process, signal)
    }

    /// Whether the process has ended; nobody may have waited for it yet.
    package var hasEnded: Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
        return status.split(separator: ")").last?.hasPrefix(" Z") == true
    }
}
