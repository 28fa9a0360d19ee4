import Foundation

/// A program that is run to its end.
///
/// Not Foundation's `Process`: that waits for a descriptor which every descendant inherits, so for a server that
/// `pg_ctl start` leaves behind it would wait for ever; and an ended child that nobody has waited for keeps a thread of
/// Swift Testing busy.
package struct ChildProcess: Sendable {
    let words: [String]
    let output: String
    let input: Int32?

    /// - Parameters:
    ///   - output: the file that takes what the program writes.
    ///   - input: what the program reads; nil for nothing.
    package init(words: [String], output: String = "/dev/null", input: Int32? = nil) {
        self.words = words
        self.output = output
        self.input = input
    }

    /// Blocks until the program has ended.
    /// - Returns: its status as of waitpid(2), or why it could not be started.
    package func run() -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
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

    /// ``run()`` on a thread of its own.
    package func ended() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: run()) }
        }
    }
}
