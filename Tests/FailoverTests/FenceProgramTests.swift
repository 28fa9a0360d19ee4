import Failover
import Foundation
import TestKit
import Testing

/// The programs by which machines are switched off, called as fence agents are.
@Suite struct FenceProgramTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// - Parameter off: what the agent does when it shall switch off; its `status` is always 2, off.
    private func isSwitchedOff(whenAgent off: String, patience: Duration = .seconds(40)) async throws -> Bool {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let program = directory.appending(path: "fence_test")
        let script = "#!/bin/sh\nif grep -q action=status; then exit 2; fi\n\(off)\n"
        try ScriptFile.write(script, to: program.path)
        let settings = Data(#"{"program": "\#(program.path)", "options": {"ip": "192.0.2.1"}}"#.utf8)
        let agent = try JSONDecoder().decode(Settings.FenceAgent.self, from: settings)
        return try await FenceProgram(agent: agent, patience: patience).switchOff(["plug": "1"])
    }

    @Test func `a machine is off when the switch has done it and says so`() async throws {
        #expect(try await isSwitchedOff(whenAgent: "exit 0"))
        #expect(try await !isSwitchedOff(whenAgent: "exit 1"))
    }

    @Test func `a switch that does not answer is given up`() async throws {
        let begun = ContinuousClock.now
        #expect(try await !isSwitchedOff(whenAgent: "exec sleep 30", patience: .milliseconds(300)))
        #expect(ContinuousClock.now - begun < .seconds(20))
    }
}
