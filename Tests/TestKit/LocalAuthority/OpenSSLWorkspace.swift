import Foundation

/// A temporary directory in which the openssl command works; removed at the end of the process even when that is killed.
package final class OpenSSLWorkspace: Sendable {
    package let directory: URL
    private let lifeline: Lifeline

    package init() throws {
        directory = URL(filePath: "/tmp/madoguchi-\(UUID().uuidString.prefix(8))", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        lifeline = try Lifeline(script: "read -r _\ncd /tmp\nrm -rf \"$1\"", directory: directory)
    }

    package func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: directory.appending(path: name))
    }

    func write(_ name: String, text: String) throws { try write(name, Array(text.utf8)) }

    package func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: directory.appending(path: name)))
    }

    /// A name that no other file has.
    func unused(_ purpose: String) -> String { "\(purpose)-\(UUID().uuidString)" }

    /// - Parameter script: arguments of `openssl`, one command per line.
    package func openssl(_ script: String) throws {
        let output = unused("output")
        let commands = script.split(separator: "\n").map { "openssl \($0)" }.joined(separator: "\n")
        let child = ChildProcess(
            words: ["/usr/bin/env", "--chdir=\(directory.path)", "bash", "-euc", commands],
            output: directory.appending(path: output).path
        )
        guard child.run() == 0 else {
            throw Failed(script: script, complaint: String(decoding: try read(output), as: UTF8.self))
        }
    }

    package struct Failed: Error {
        let script: String
        let complaint: String
    }
}
