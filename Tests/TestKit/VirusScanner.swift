import Foundation

/// A clamd of a test's own, which knows the EICAR test file and nothing else. It ends with its holder, even when that is
/// killed.
package final class VirusScanner: Sendable {
    /// `host:port`, as the service's setting wants it.
    package let address: String
    private let port: Int
    private let lifeline: Lifeline

    private static let program = "/usr/sbin/clamd"

    /// Tests with a scanner are left out, and say so, where there is none.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }
    package static let absence =
        "clamd (Debian package clamav-daemon) is not installed: NO FILE IS SCANNED BY THESE TESTS"

    /// The EICAR test file, in two pieces so that this source is not one.
    package static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$"# + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

    /// - Parameter port: where it listens; a free port if nil.
    package static func start(port: Int? = nil) async throws -> VirusScanner {
        let scanner = try VirusScanner(port: port ?? freePort())
        // A real one, which on a machine with much else to do takes its time.
        try await eventually(within: .seconds(60)) { scanner.answers() }
        return scanner
    }

    /// A port on which a scanner may be started later.
    package static func freePort() throws -> Int { try FreePorts.find(1)[0] }

    private init(port: Int) throws {
        self.port = port
        address = "127.0.0.1:\(port)"
        let directory = URL(filePath: "/tmp/madoguchi-clamd-\(UUID().uuidString.prefix(8))")
        let signatures = directory.appending(path: "signatures")
        try FileManager.default.createDirectory(at: signatures, withIntermediateDirectories: true)
        let eicar = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../ops/scanner/eicar.ndb")
        try FileManager.default.copyItem(at: eicar, to: signatures.appending(path: "eicar.ndb"))
        let settings = """
            TCPAddr 127.0.0.1
            TCPSocket \(port)
            DatabaseDirectory \(signatures.path)
            TemporaryDirectory \(directory.path)
            StreamMaxLength 100M
            Foreground yes

            """
        try Data(settings.utf8).write(to: directory.appending(path: "clamd.conf"))
        // A copy, because Debian's AppArmor profile lets the installed one read nothing here; and not of this process's
        // making: while it holds a file open for writing, another thread's child may have inherited it, and then the file
        // cannot be run.
        let script = """
            cp \(Self.program) "$1/clamd"
            "$1/clamd" --config-file="$1/clamd.conf" >/dev/null 2>&1 </dev/null &
            read -r _
            kill -9 $!
            rm -rf "$1"
            """
        lifeline = try Lifeline(script: script, directory: directory)
    }

    /// Ends it as a crash would, and waits until it has gone.
    package func stop() async throws {
        lifeline.cut()
        try await eventually { !answers() }
    }

    private func answers() -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
