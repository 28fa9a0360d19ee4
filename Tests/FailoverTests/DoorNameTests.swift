import Failover
import Foundation
import TestKit
import Testing

/// The service's name follows the open door, at a real BIND.
@Suite struct DoorNameTests {
    @Test func `the name has the open door's addresses and no others, by whoever has the key`() async throws {
        let server = try await NameServer()
        defer { server.stop() }
        let name = DoorName(settings: server.settings(key: "door.key"))
        try await point(name, to: ["203.0.113.11", "203.0.113.13"])
        #expect(try server.addresses() == ["203.0.113.11", "203.0.113.13"])
        try await point(name, to: ["203.0.113.12"])
        #expect(try server.addresses() == ["203.0.113.12"])
        try await point(name, to: ["203.0.113.12"])
        #expect(try server.addresses() == ["203.0.113.12"])

        let stranger = DoorName(settings: server.settings(key: "stranger.key"))
        await #expect(throws: DoorName.NotChanged.self) { try await stranger.point(to: ["198.51.100.66"]) }
        #expect(try server.addresses() == ["203.0.113.12"])
    }

    @Test func `a name server that is away is said to be`() async throws {
        let server = try await NameServer()
        server.stop()
        let name = DoorName(settings: server.settings(key: "door.key"))
        await #expect(throws: DoorName.NotChanged.self) { try await name.point(to: ["203.0.113.11"]) }
    }

    /// As a controller does until a name server that is busy has taken it.
    private func point(_ name: DoorName, to addresses: [String]) async throws {
        try await eventually { (try? await name.point(to: addresses)) != nil }
    }
}

/// BIND on a port of its own, with one zone that one key may change.
private final class NameServer: Sendable {
    private static let zone = "example.jp"
    private static let name = "shinsei.example.jp"

    private let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let port: Int
    private let process = Process()

    init() async throws {
        port = try FreePorts.find(1)[0]
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try write("door.key", Self.output("/usr/sbin/tsig-keygen", ["door"]))
        try write("stranger.key", Self.output("/usr/sbin/tsig-keygen", ["door"]))
        try write(
            "zone",
            """
            $TTL 60
            @ IN SOA ns.example.jp. hostmaster.example.jp. 1 3600 600 86400 60
            @ IN NS ns.example.jp.
            ns IN A 127.0.0.1

            """
        )
        try write(
            "named.conf",
            """
            include "\(directory.path)/door.key";
            options {
                directory "\(directory.path)"; pid-file none; session-keyfile none; recursion no;
                listen-on port \(port) { 127.0.0.1; }; listen-on-v6 { none; }; dnssec-validation no;
            };
            controls { };
            zone "\(Self.zone)" {
                type primary; file "\(directory.path)/zone";
                update-policy { grant door name \(Self.name) A; };
            };

            """
        )
        process.executableURL = URL(filePath: "/usr/sbin/named")
        process.arguments = ["-f", "-c", "\(directory.path)/named.conf", "-n", "1"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        try await eventually { try self.ask("ns.example.jp") == "127.0.0.1\n" }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    func settings(key: String) -> DoorName.Settings {
        DoorName.Settings(
            server: "127.0.0.1",
            port: port,
            zone: Self.zone,
            name: Self.name,
            ttl: 30,
            keyFile: "\(directory.path)/\(key)"
        )
    }

    func addresses() throws -> [String] { try ask(Self.name).split(separator: "\n").map(String.init).sorted() }

    private func ask(_ name: String) throws -> String {
        try Self.output("/usr/bin/dig", ["+short", "+time=1", "+tries=1", "-p", "\(port)", "@127.0.0.1", name, "A"])
    }

    private func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: directory.appending(path: file))
    }

    private static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
