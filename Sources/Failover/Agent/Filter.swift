import Subprocess
import SystemPackage

/// The packet filter by which a standby keeps its promise: a table of its own in nftables, so that nobody else's rules are
/// touched. It holds whatever becomes of the processes on this host.
struct Filter: Sendable {
    private static let table = "inet madoguchi_promise"
    private static let nft = "/usr/sbin/nft"

    /// Nothing is taken from the primary and no acknowledgement leaves for it from the moment this returns. Whoever here
    /// asks a host that is gone is refused at once instead of waiting for it.
    func refuse(primary: String, gone: [String]) async throws {
        let silent = Set(gone + [primary]).sorted().joined(separator: ", ")
        try await apply(
            """
            table \(Self.table)
            delete table \(Self.table)
            table \(Self.table) {
                chain output {
                    type filter hook output priority 0; policy accept;
                    ip daddr { \(silent) } tcp dport { \(Ports.postgresql), \(Ports.patroni) } reject with tcp reset
                    ip daddr \(primary) tcp sport \(Ports.postgresql) reject with tcp reset
                }
                chain input {
                    type filter hook input priority 0; policy accept;
                    ip saddr \(primary) tcp sport \(Ports.postgresql) drop
                }
            }
            """
        )
    }

    func lift() async throws {
        try await apply("table \(Self.table)\ndelete table \(Self.table)")
    }

    private func apply(_ rules: String) async throws {
        let result = try await run(
            .path(FilePath(Self.nft)),
            arguments: ["--file", "-"],
            input: .string(rules + "\n"),
            output: .discarded,
            error: .string(limit: 4096)
        )
        guard result.terminationStatus.isSuccess else { throw FilterRefused(reason: result.standardError ?? "") }
    }
}

struct FilterRefused: Error, CustomStringConvertible {
    let reason: String

    var description: String { "nft: \(reason)" }
}
