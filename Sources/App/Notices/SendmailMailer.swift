import Foundation

/// Hands mails to the machine's mail system by the sendmail interface (`sendmail -t -i`).
struct SendmailMailer: Mailer {
    let program: MailProgram
    let sender: String
    let senderName: @Sendable () -> String
    let now: @Sendable () -> Date

    func send(_ notice: OpenNotice) async throws {
        let message = MailMessage(notice, sender: sender, senderName: senderName(), date: now())
        switch try await program.run(["-t", "-i"], input: message.bytes) {
        case .status(0): return
        // EX_USAGE, EX_DATAERR, EX_NOUSER, EX_NOHOST: it would fail again (sysexits.h).
        case .status(let status) where [64, 65, 67, 68].contains(status): throw UndeliverableMail(status: status)
        case let ending: throw MailDelayed(ending: ending)
        }
    }
}

/// The mail system did not take the mail now.
struct MailDelayed: Error {
    let ending: MailProgram.Ending
}
