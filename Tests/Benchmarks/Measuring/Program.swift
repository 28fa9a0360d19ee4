import Foundation

/// A program that measures something by itself and says what it found.
struct Program {
    /// Found as a shell would find it.
    let name: String
    let arguments: [String]
    /// Variables besides those of this process.
    var environment: [String: String] = [:]

    /// Runs it to its end.
    ///
    /// - Returns: what it wrote.
    /// - Throws: `ProgramFailed`
    func output() async throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Threads of Swift's runtime block signals, and a child inherits that: a program with a timer would never end.
        process.arguments = ["--default-signal", name] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: (try? pipe.fileHandleForReading.readToEnd()) ?? Data())
            }
        }
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw ProgramFailed(name: name, output: text) }
        return text
    }
}

/// A program ended with a failure, or did not say what was expected of it.
struct ProgramFailed: Error, CustomStringConvertible {
    let name: String
    let output: String

    var description: String { "\(name) failed:\n\(output)" }
}
