import Foundation
import Postgres

/// A private PostgreSQL server for tests: in a temporary directory, reached by a Unix socket, removed at the end of the
/// process even when that is killed.
package final class PostgresServer: Sendable {
    /// Where data and socket are.
    package let directory: URL
    private let guardian: TemporaryServerGuardian

    /// `postgres://` URL of a database of this server.
    package func url(database: String = "postgres") -> String {
        "postgres:///\(database)?host=\(directory.path)&user=postgres"
    }

    private init(directory: URL, guardian: TemporaryServerGuardian) {
        self.directory = directory
        self.guardian = guardian
    }

    /// Creates and starts a server.
    /// - Parameter settings: lines of its postgresql.conf.
    package static func start(settings: [String: String] = [:]) async throws -> PostgresServer {
        let server = try PostgresServer.inNewDirectory()
        try await server.run(
            "initdb",
            "--pgdata",
            server.data,
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "--no-sync",
            "--no-instructions"
        )
        try await server.begin(settings)
        return server
    }

    /// Creates and starts a standby that streams from this server.
    package func startStandby(settings: [String: String] = [:]) async throws -> PostgresServer {
        let standby = try PostgresServer.inNewDirectory()
        try await standby.run(
            "pg_basebackup",
            "--pgdata",
            standby.data,
            "--host",
            directory.path,
            "--username",
            "postgres",
            "--write-recovery-conf",
            "--checkpoint",
            "fast",
            "--no-sync"
        )
        try await standby.begin(settings)
        return standby
    }

    private static func inNewDirectory() throws -> PostgresServer {
        // Short, as the path of a Unix socket has at most 107 bytes.
        let name = "madoguchi-\(UUID().uuidString.prefix(8))"
        let directory = URL(filePath: hasRoomInMemory ? "/dev/shm" : "/tmp").appending(path: name)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        if geteuid() == 0, let user = getpwnam("postgres") {
            chown(directory.path, user.pointee.pw_uid, user.pointee.pw_gid)
        }
        return PostgresServer(directory: directory, guardian: try TemporaryServerGuardian(directory: directory))
    }

    /// Each test has a database of its own, a thousand files, which a disk's file system takes longer to create than
    /// most tests take.
    private static var hasRoomInMemory: Bool {
        var memory = statvfs()
        return statvfs("/dev/shm", &memory) == 0 && memory.f_bavail * UInt(memory.f_frsize) > 4 << 30
    }

    private func begin(_ settings: [String: String]) async throws {
        let defaults = [
            "listen_addresses": "", "unix_socket_directories": directory.path, "shared_buffers": "64MB",
            "timezone": "UTC", "log_min_messages": "fatal",
        ]
        let lines = defaults.merging(settings) { _, given in given }.map { "\($0) = '\($1)'\n" }.sorted()
        let configuration = URL(filePath: data).appending(path: "postgresql.auto.conf")
        let kept = (try? String(contentsOf: configuration, encoding: .utf8)) ?? ""
        try Data((kept + lines.joined()).utf8).write(to: configuration)
        try await resume()
    }

    // MARK: What may happen to a server

    /// Starts the server after it was stopped or killed.
    package func resume() async throws {
        try await run("pg_ctl", "start", "--wait", "--silent", "--pgdata", data, "--log", log)
    }

    /// Stops the server in an orderly way, as for maintenance.
    package func stop() async throws {
        try await run("pg_ctl", "stop", "--wait", "--silent", "--mode", "fast", "--pgdata", data)
    }

    /// Makes a standby the primary.
    package func promote() async throws {
        try await run("pg_ctl", "promote", "--wait", "--silent", "--pgdata", data)
    }

    /// Ends every process of the server at once, as a loss of power would.
    package func crash() throws {
        for process in try processes() { kill(process, SIGKILL) }
    }

    /// Stops every process where it stands. The kernel still accepts connections for it.
    package func freeze() throws {
        for process in try processes() { kill(process, SIGSTOP) }
    }

    package func thaw() throws {
        for process in try processes() { kill(process, SIGCONT) }
    }

    /// The postmaster and its children.
    private func processes() throws -> [pid_t] {
        let file = try String(contentsOfFile: data + "/postmaster.pid", encoding: .utf8)
        guard let postmaster = file.split(separator: "\n").first.flatMap({ pid_t($0) }) else { return [] }
        let all = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }
        return [postmaster] + all.filter { parent(of: $0) == postmaster }
    }

    private func parent(of process: pid_t) -> pid_t? {
        // /proc/PID/stat: number, name in parentheses, state, parent.
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let name = stat.lastIndex(of: ")")
        else { return nil }
        let fields = stat[name...].split(separator: " ")
        return fields.count > 2 ? pid_t(fields[2]) : nil
    }

    private var data: String { directory.path + "/data" }
    private var log: String { directory.path + "/log" }

    private func run(_ program: String, _ arguments: String...) async throws {
        try await ServerCommand(program: program, arguments: arguments).run()
    }
}
