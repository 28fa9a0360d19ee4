/// Whether the process is ready to serve, and if not, why.
package struct HealthReport: Sendable {
    package struct Entry: Sendable, Equatable {
        package let name: String
        package let state: HealthState
        package let sentence: String
        package let duration: Duration

        package init(name: String, state: HealthState, sentence: String, duration: Duration) {
            self.name = name
            self.state = state
            self.sentence = sentence
            self.duration = duration
        }
    }

    package let entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    /// Asks every part at the same time. A part that does not answer within the deadline counts as failing.
    package init(asking checks: [HealthCheck], deadline: Duration) async {
        let entries = await withTaskGroup(of: (Int, Entry).self) { group in
            for (index, check) in checks.enumerated() {
                group.addTask { (index, await Self.ask(check, deadline: deadline)) }
            }
            return await group.reduce(into: []) { entries, entry in entries.append(entry) }
        }
        self.init(entries: entries.sorted { $0.0 < $1.0 }.map(\.1))
    }

    /// Only when every part is well may requests come.
    package var isReady: Bool {
        entries.allSatisfy { $0.state == .ok }
    }

    /// What is not well, in one line; or that all is.
    package var summary: String {
        let reasons = entries.filter { $0.state != .ok }.map(\.sentence)
        return reasons.isEmpty ? "応答しています。" : reasons.joined()
    }

    /// `{"ready":false,"checks":[{"name":…,"state":…,"sentence":…,"milliseconds":…}]}` in UTF-8.
    package var json: [UInt8] {
        var text = JSONText()
        text.raw("{\"ready\":")
        text.raw(isReady ? "true" : "false")
        text.raw(",\"checks\":[")
        for (index, entry) in entries.enumerated() {
            text.raw(index == 0 ? "{\"name\":" : ",{\"name\":")
            text.string(entry.name)
            text.raw(",\"state\":")
            text.string(entry.state.rawValue)
            text.raw(",\"sentence\":")
            text.string(entry.sentence)
            text.raw(",\"milliseconds\":")
            text.number(Int64(entry.duration / .milliseconds(1)))
            text.raw("}")
        }
        text.raw("]}")
        return text.bytes
    }

    private static func ask(_ check: HealthCheck, deadline: Duration) async -> Entry {
        let start = ContinuousClock.now
        let finding =
            await answer(within: deadline, of: check.examine)
            ?? HealthCheck.Finding(.failing, "時間内に応答がありません。")
        return Entry(
            name: check.name,
            state: finding.state,
            sentence: finding.sentence,
            duration: start.duration(to: .now)
        )
    }
}
