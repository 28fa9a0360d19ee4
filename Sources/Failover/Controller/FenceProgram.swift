import Foundation
import Subprocess
import SystemPackage

/// A fence agent as Debian's fence-agents are called: options as `name=value` lines on the standard input, so that
/// passwords are in no argument; status 0 of `off` means that the power is off, 0 of `status` that it is on, 2 that it
/// is off (FenceAgentAPI).
package struct FenceProgram: Sendable {
    private let agent: Settings.FenceAgent
    private let patience: Duration

    /// - Parameter patience: for both calls together; agents wait 20 s for the power, as they come.
    package init(agent: Settings.FenceAgent, patience: Duration = .seconds(40)) {
        self.agent = agent
        self.patience = patience
    }

    /// - Returns: whether the agent has switched the machine off and then, asked again, found it off.
    package func switchOff(_ machine: [String: String]) async throws -> Bool {
        try await inTime {
            guard try await call("off", machine) == .exited(0) else { return false }
            return try await call("status", machine) == .exited(2)
        }
    }

    /// - Returns: whether the machine is on afterwards.
    package func switchOn(_ machine: [String: String]) async throws -> Bool {
        try await inTime {
            guard try await call("on", machine) == .exited(0) else { return false }
            return try await call("status", machine) == .exited(0)
        }
    }

    /// - Returns: false also when patience has ended; the agent is killed then.
    private func inTime(_ work: @escaping @Sendable () async throws -> Bool) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: patience)
                return false
            }
            let isDone = try await group.next() ?? false
            group.cancelAll()
            return isDone
        }
    }

    private func call(_ action: String, _ machine: [String: String]) async throws -> TerminationStatus {
        let options = agent.options.merging(machine) { _, own in own }.merging(["action": action]) { _, own in own }
        let lines = options.map { "\($0.key)=\($0.value)\n" }.sorted().joined()
        return try await run(
            .path(FilePath(agent.program)),
            input: .string(lines),
            output: .discarded,
            error: .discarded
        ).terminationStatus
    }
}
