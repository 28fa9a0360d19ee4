import ArgumentParser

/// `madoguchictl failover`
struct FailoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failover",
        abstract: "データベースの切り替えと、市民の入口",
        subcommands: [
            FailoverStatus.self, FailoverPlan.self, FailoverSwitch.self, FailoverForce.self, FailoverReturn.self,
            FailoverDrill.self, FailoverReport.self, FailoverEvidence.self, FailoverMaintenance.self,
        ]
    )
}
