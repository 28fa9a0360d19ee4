import Foundation

/// One of PostgreSQL's programs. None of them agrees to run as root, so root becomes `postgres` for it.
struct ServerCommand: Sendable {
    struct Failure: Error {
        let command: String
        let output: String
    }

    private static let binaries = "/usr/lib/postgresql/15/bin/"
    private static let stepDown = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]

    let program: String
    let arguments: [String]

    /// The command with what belongs before it. Its directory is one that everybody may enter.
    static func words(_ program: String) -> [String] {
        ["/usr/bin/env", "--chdir=/tmp"] + (geteuid() == 0 ? stepDown : []) + [binaries + program]
    }

    func run() async throws {
        let output = URL(filePath: "/tmp/madoguchi-output-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let words = ServerCommand.words(program) + arguments
        let status = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: spawnAndWait(words, output: output.path)) }
        }
        guard status == 0 else {
            let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
            throw Failure(command: words.joined(separator: " "), output: text)
        }
    }
}

/// Not Foundation's `Process`: that waits for a descriptor which every descendant inherits, so for a server that
/// `pg_ctl start` leaves behind it would wait for ever.
private func spawnAndWait(_ words: [String], output: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, words[0], &actions, nil, &arguments, environ)
    guard failure == 0 else { return failure }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
}
