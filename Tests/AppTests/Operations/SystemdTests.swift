import App
import Foundation
import Postgres
import Synchronization
import TestKit
import Testing

/// What a node tells systemd, heard at the socket that systemd would hold. How systemd acts on it is tested in the
/// laboratory.
@Suite(.timeLimit(.minutes(3))) struct SystemdTests {
    @Test func `a node says that it is ready when it serves, and that it is alive as long as it is`() async throws {
        let systemd = try Systemd()
        let database = try await TestDatabase.town()
        let settings = systemd.settings.merging(["WATCHDOG_USEC": "2000000"]) { $1 }
        let node = try await TownProcess.start(try TestTown(database: database, settings: settings))
        defer { node.kill() }
        try await eventually { systemd.messages.contains("READY=1") }
        try await eventually { systemd.messages.contains("STATUS=応答しています。") }
        try await eventually { systemd.messages.count { $0 == "WATCHDOG=1" } >= 3 }
        #expect(systemd.messages.count { $0 == "READY=1" } == 1)
    }

    @Test func `a node without a database tells what it waits for, and is never ready`() async throws {
        let systemd = try Systemd()
        let database = try await TestDatabase.town()
        let nowhere = ["MADOGUCHI_DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"]
        let town = try TestTown(database: database, settings: systemd.settings.merging(nowhere) { $1 })
        let node = try TownProcess(town)
        defer { node.kill() }
        try await eventually {
            systemd.messages.contains { $0.hasPrefix("STATUS=") && $0.contains("書き込めるデータベースが見つかりません。") }
        }
        let watcher = Visitor(at: town.operationsURL)
        #expect(try await watcher.open("/health/ready").status == 503)
        #expect(try await watcher.open("/health/hold").status == 503)
        #expect(try await watcher.open("/health/live").status == 200)
        #expect(!systemd.messages.contains("READY=1"))
    }

    @Test func `a node that stops says so first, and answers until its notice is over`() async throws {
        let systemd = try Systemd()
        let database = try await TestDatabase.town()
        let settings = systemd.settings.merging(["MADOGUCHI_NOTICE_SECONDS": "3"]) { $1 }
        let town = try TestTown(database: database, settings: settings)
        let node = try await TownProcess.start(town)
        let watcher = Visitor(at: town.operationsURL)
        #expect(try await watcher.open("/health/hold").status == 200)

        async let stopped: Void = node.stop()
        try await eventually { systemd.messages.contains("STOPPING=1") }
        #expect(try await watcher.open("/health/ready").status == 503)
        #expect(try await watcher.open("/health/hold").status == 503)
        #expect(try await Visitor(at: town.publicURL).open("/").status == 200)
        try await stopped
    }

    @Test func `a reload brings a new key into use without a restart`() async throws {
        let systemd = try Systemd()
        let database = try await TestDatabase.town()
        let town = try TestTown(database: database, settings: systemd.settings)
        let node = try await TownProcess.start(town)
        defer { node.kill() }
        let path = try #require(town.settings["MADOGUCHI_KEY_RING"])
        var ring = try KeyRingFile.read(from: path)
        let version = ring.addKey()
        try ring.activate(version)
        try ring.write(to: path)

        node.reload()
        try await eventually { systemd.messages.contains { $0.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") } }
        try await eventually { systemd.messages.count { $0 == "READY=1" } == 2 }
        try await Applicant(in: town).apply()
        let versions = try await database.pool.rows("select distinct key_version from notices", as: Int.self)
        #expect(versions == [version])
    }

    @Test func `a reload with a broken key ring changes nothing`() async throws {
        let systemd = try Systemd()
        let database = try await TestDatabase.town()
        let town = try TestTown(database: database, settings: systemd.settings)
        let node = try await TownProcess.start(town)
        defer { node.kill() }
        try Data("broken".utf8).write(to: URL(filePath: try #require(town.settings["MADOGUCHI_KEY_RING"])))

        node.reload()
        try await eventually { systemd.messages.count { $0 == "READY=1" } == 2 }
        try await Applicant(in: town).apply()
    }

    @Test func `secrets come as credentials, and the environment comes before them`() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data("postgres://app@db/madoguchi\n".utf8).write(to: directory.appending(path: "madoguchi-database-url"))
        try Data("7".utf8).write(to: directory.appending(path: "madoguchi-drain-seconds"))
        let config = try await AppConfig.ofService(environment: [
            "CREDENTIALS_DIRECTORY": directory.path(), "MADOGUCHI_KEY_RING": "/keys", "MADOGUCHI_DRAIN_SECONDS": "9",
            "MADOGUCHI_SIGNATURES": "waived",
        ])
        #expect(config.databaseURL == "postgres://app@db/madoguchi")
        #expect(config.drainSeconds == 9)
    }
}

/// The socket of systemd and everything that was said there.
private final class Systemd: Sendable {
    private let path = FileManager.default.temporaryDirectory.appending(path: "notify-\(UUID().uuidString)").path()
    private let heard: Mutex<(socket: NotificationSocket, messages: [String])>

    init() throws {
        heard = Mutex((try NotificationSocket(path), []))
    }

    deinit {
        unlink(path)
    }

    var settings: [String: String] { ["NOTIFY_SOCKET": path] }

    var messages: [String] {
        heard.withLock { heard in
            while let message = heard.socket.received() { heard.messages.append(message) }
            return heard.messages
        }
    }
}
