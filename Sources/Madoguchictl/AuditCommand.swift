import ArgumentParser

/// `madoguchictl audit …`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "監査記録",
        subcommands: [AuditVerify.self]
    )
}
