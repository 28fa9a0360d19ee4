import Foundation

/// `madoguchictl` itself, as an operator runs it.
package struct Control: Sendable {
    /// Its exit status.
    package let status: Int32
    /// What it printed on both of its outputs.
    package let output: String

    /// Runs it with these settings beside the usual environment.
    package static func run(_ arguments: [String], settings: [String: String]) async throws -> Control {
        let file = FileManager.default.temporaryDirectory.appending(path: "madoguchi-control-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let program = Bundle.main.bundleURL.appending(path: "madoguchictl").path
        let assignments = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let child = ChildProcess(words: ["/usr/bin/env"] + assignments + [program] + arguments, output: file.path)
        let status = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: child.run()) }
        }
        // The high byte of what waitpid(2) tells.
        return Control(status: status >> 8 & 0xFF, output: try String(contentsOf: file, encoding: .utf8))
    }
}

extension TestTown {
    /// Runs `madoguchictl` for this town.
    package func control(_ arguments: [String], settings changed: [String: String] = [:]) async throws -> Control {
        let own = settings.merging(["MADOGUCHI_DATABASE_OWNER_URL": database.url]) { $1 }
        return try await Control.run(arguments, settings: own.merging(changed) { $1 })
    }
}
