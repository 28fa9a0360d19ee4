import Foundation
import NIOPosix

/// Hands mails to the machine's mail system by the sendmail interface (`sendmail -t -i`).
struct SendmailMailer: Mailer {
    /// The program's path.
    let program: String
    let sender: String
    let senderName: @Sendable () -> String
    let now: @Sendable () -> Date

    func send(_ notice: OpenNotice) async throws {
        let message = MailMessage(notice, sender: sender, senderName: senderName(), date: now())
        let status = try await NIOThreadPool.singleton.runIfActive { try Self.run(program, message.bytes) }
        switch status {
        case 0: return
        // EX_USAGE, EX_DATAERR, EX_NOUSER, EX_NOHOST: it would fail again (sysexits.h).
        case 64, 65, 67, 68: throw UndeliverableMail(status: status)
        default: throw MailDelayed(status: status)
        }
    }

    /// Blocks; runs on a thread of the thread pool.
    private static func run(_ program: String, _ message: Data) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-t", "-i"]
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        // The mail system's program inherits the mask of this thread, and must hear its own timers.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: message)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// The mail system did not take the mail now.
struct MailDelayed: Error {
    let status: Int32
}
