import Foundation
import TestKit

/// A tinyproxy of a test's own, which notes with whom it has connected.
final class ForwardProxy: Sendable {
    /// `host:port`, as the service's setting wants it.
    let address: String
    private let log: URL
    private let lifeline: Lifeline

    private static let program = "/usr/bin/tinyproxy"

    /// Tests with a proxy are left out, and say so, where there is none.
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }
    static let absence = "tinyproxy is not installed: THE WAY THROUGH A PROXY IS NOT TESTED"

    static func start() async throws -> ForwardProxy {
        let proxy = try ForwardProxy(port: FreePorts.find(1)[0])
        try await eventually(within: .seconds(30)) { proxy.words.contains("Accepting connections") }
        return proxy
    }

    /// What it has written down.
    var words: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// Ends it as a crash would, with every connection through it.
    func stop() {
        lifeline.cut()
    }

    private init(port: Int) throws {
        address = "127.0.0.1:\(port)"
        let directory = URL(filePath: "/tmp/madoguchi-proxy-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        log = directory.appending(path: "log")
        let settings = """
            Port \(port)
            Listen 127.0.0.1
            Timeout 60
            LogFile "\(log.path)"
            LogLevel Info
            MaxClients 20
            Allow 127.0.0.1

            """
        try Data(settings.utf8).write(to: directory.appending(path: "tinyproxy.conf"))
        let script = """
            \(Self.program) -d -c "$1/tinyproxy.conf" >/dev/null 2>&1 </dev/null &
            read -r _
            kill -9 $!
            rm -rf "$1"
            """
        lifeline = try Lifeline(script: script, directory: directory)
    }
}
