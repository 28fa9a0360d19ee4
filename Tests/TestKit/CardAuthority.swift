import Foundation

/// The local certification authority with its cards, made once in a test run by ops/doubles/authority.
package enum CardAuthority {
    private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "ops/doubles/authority").path

    private static let made = Task {
        let workspace = try OpenSSLWorkspace()
        try await run([script, "make", workspace.directory.path])
        return workspace
    }

    package static func directory() async throws -> URL { try await made.value.directory }

    package static func cards() async throws -> URL {
        try await directory().appending(path: "cards", directoryHint: .isDirectory)
    }

    package static func file(_ path: String) async throws -> String { try await directory().appending(path: path).path }

    /// A copy that a test may change, and removes.
    package static func copy() async throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(
            path: UUID().uuidString,
            directoryHint: .isDirectory
        )
        try FileManager.default.copyItem(at: try await directory(), to: copy)
        return copy
    }

    package static func revoke(_ card: String, _ reason: String, in directory: URL) async throws {
        try await run([script, "revoke", directory.path, card, reason])
    }

    /// - Returns: what openssl says, on either output.
    @discardableResult
    package static func openssl(_ arguments: String...) async throws -> String {
        try await openssl(arguments)
    }

    @discardableResult
    package static func openssl(_ arguments: [String]) async throws -> String {
        try await run(["/usr/bin/env", "openssl"] + arguments)
    }

    package struct Failure: Error {
        package let text: String
    }

    @discardableResult
    private static func run(_ words: [String]) async throws -> String {
        let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: output) }
        let status = await ChildProcess(words: words, output: output.path).ended()
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        guard status == 0 else { throw Failure(text: text) }
        return text
    }
}
