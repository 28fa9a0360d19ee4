import Foundation

/// Brings a mail on its way.
protocol Mailer: Sendable {
    /// - Throws: `UndeliverableMail` when another attempt is useless; anything else is tried again later.
    func send(_ notice: OpenNotice) async throws
}

/// The mail system refused the mail for good.
struct UndeliverableMail: Error {
    /// The mail program's exit status (sysexits.h).
    let status: Int32
}

/// For development: nothing leaves the machine, the mailbox page shows what would have.
struct MailboxMailer: Mailer {
    func send(_ notice: OpenNotice) async throws {}
}
