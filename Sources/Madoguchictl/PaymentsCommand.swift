import App
import ArgumentParser
import Domain
import Foundation

/// What was paid at providers.
struct PaymentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payments",
        abstract: "支払いの記録を扱います。",
        subcommands: [PaymentsSettlement.self]
    )
}
