import Foundation

/// The machine's sendmail program, run once per mail without blocking a thread.
///
/// Not Foundation's `Process`: that waits for the end of every descendant that the program leaves behind, and mail systems
/// leave some.
struct MailProgram: Sendable {
    /// How the program ended.
    enum Ending: Sendable, Hashable {
        /// With its status (sysexits.h).
        case status(Int32)
        /// Killed, by itself or because its time was over.
        case signal(Int32)
    }

    let path: String
    var deadline = Duration.seconds(60)

    /// - Parameter input: what the program reads. It never touches a disk.
    /// - Throws: `POSIXError` when the program cannot be started.
    func run(_ arguments: [String], input: Data) async throws -> Ending {
        let child = try start(arguments, input: input)
        let end = ContinuousClock.now + deadline
        var status: Int32 = 0
        var pause = Duration.milliseconds(2)
        while waitpid(child, &status, WNOHANG) == 0 {
            if ContinuousClock.now > end || Task.isCancelled { kill(child, SIGKILL) }
            // Of a cancelled task the sleep ends at once, and so does the killed program.
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
        // As the macros of wait(2) read it.
        return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    private func start(_ arguments: [String], input: Data) throws -> pid_t {
        let letter = try Self.memory(holding: input)
        defer { close(letter) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, letter, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        // Nothing of the service's own surroundings, where its secrets are.
        var surroundings = [strdup("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), nil]
        defer { surroundings.forEach { free($0) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that the service ignores or blocks are not the program's business.
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let failure = posix_spawn(&child, path, &actions, &attributes, &words, &surroundings)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOEXEC) }
        return child
    }

    /// A file without a name that exists in memory only, to be read from its beginning.
    private static func memory(holding bytes: Data) throws -> Int32 {
        let name = "/madoguchi-mail-\(UUID().uuidString)"
        let descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOMEM) }
        shm_unlink(name)
        do {
            try FileHandle(fileDescriptor: descriptor).write(contentsOf: bytes)
        } catch {
            close(descriptor)
            throw error
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }
}
