import Foundation
import Subprocess
import SystemPackage

/// Whom a reign may be handed to directly, once its PostgreSQL has written its shutdown checkpoint for a switchover.
///
/// Patroni lets the leader key vanish, and the candidate takes it. Between the two the other standbys see a switchover
/// without a leader, and wait for two seconds before they follow anybody (`ha.py`: "Give a time to somebody to take the
/// leader lock"); commits, which wait for standbys, wait with them. Where the key goes over in one transaction there is
/// no such moment: the candidate finds that it leads and promotes itself, the others follow at once.
struct Handover: Sendable {
    struct Successor: Sendable {
        let name: String
        /// Of its own session: the one on which Patroni has hung the member's key.
        let lease: Int64
    }

    private static let controlData = "/usr/lib/postgresql/15/bin/pg_controldata"

    let settings: Settings
    let clients: Clients

    /// - Returns: the switchover's candidate, if it has received everything up to the checkpoint with which PostgreSQL here
    ///   was shut down, and that too: then the two histories part nowhere. nil leaves the choice to Patroni's election.
    func successor(on board: Noticeboard) async -> Successor? {
        guard let name = board.successor(of: settings.host), let key = board[Notice.patroniMember(name)],
            key.lease != 0,
            let candidate = settings.databases.first(where: { $0.name == name }), let last = await shutdownCheckpoint(),
            let state = await PatroniState.ask(candidate, clients.hosts), state.isStandby,
            let position = state.position, position > last
        else { return nil }
        return Successor(name: name, lease: key.lease)
    }

    /// Where its record begins in the write-ahead log, in bytes; nil until PostgreSQL has been shut down in order. Its last
    /// processes may still send what is written to the standbys.
    private func shutdownCheckpoint() async -> Int64? {
        let told = try? await run(
            .path(FilePath(Self.controlData)),
            arguments: ["--pgdata=\(settings.dataDirectory)"],
            environment: .inherit.updating(["LC_ALL": "C"]),
            output: .string(limit: 16 * 1024)
        )
        guard let told, told.terminationStatus.isSuccess else { return nil }
        return Self.shutdownCheckpoint(in: told.standardOutput)
    }

    /// - Parameter text: what `pg_controldata` prints.
    static func shutdownCheckpoint(in text: String) -> Int64? {
        let lines = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
        let values = Dictionary(lines.filter { $0.count == 2 }.map { ($0[0], $0[1].drop { $0 == " " }) }) { first, _ in
            first
        }
        guard values["Database cluster state"] == "shut down",
            let halves = values["Latest checkpoint location"]?.split(separator: "/"), halves.count == 2,
            let high = Int64(halves[0], radix: 16), let low = Int64(halves[1], radix: 16)
        else { return nil }
        return high << 32 | low
    }
}
