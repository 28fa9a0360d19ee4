import Domain
import Testing

@Suite struct StopStatusTests {
    @Test func `every state can be reached from the plan`() {
        var reached: Set<StopStatus> = [.planned]
        for _ in StopStatus.allCases {
            reached.formUnion(StopStatus.moves.filter { reached.contains($0.from) }.map(\.to))
        }
        #expect(reached == Set(StopStatus.allCases))
    }

    @Test func `what is over goes on only when it was a mistake, or somebody came late after all`() {
        #expect(StopStatus.allCases.filter(\.isOver) == [.served, .absent])
        #expect(StopStatus.served.acts == [.correction])
        #expect(StopStatus.absent.acts == [.arrival])
    }

    @Test func `an act leads to one state`() {
        let pairs = StopStatus.moves.map { [$0.from.rawValue, $0.act.rawValue] }
        #expect(Set(pairs).count == pairs.count)
        #expect(StopAct.allCases.allSatisfy { act in StopStatus.moves.contains { $0.act == act } })
    }

    @Test func `after an act it is as the table has it; what the table has not is a conflict`() throws {
        for status in StopStatus.allCases {
            for act in StopAct.allCases {
                if let row = StopStatus.moves.first(where: { $0.from == status && $0.act == act }) {
                    #expect(try status.after(act) == row.to)
                    #expect(status.acts.contains(act))
                } else {
                    let problem = #expect(throws: Problem.self) { try status.after(act) }
                    #expect(problem?.code == .conflict)
                    #expect(problem?.sentence.contains("「\(act.label)」") == true)
                    #expect(!status.acts.contains(act))
                }
            }
        }
    }

    @Test func `a correction takes back the step before`() throws {
        for status in [StopStatus.arrived, .called, .served] {
            let before = try status.after(.correction)
            #expect(StopStatus.moves.contains { $0.from == before && $0.to == status && $0.act != .correction })
        }
    }

    @Test func `nobody is served who was not called`() {
        #expect(StopStatus.moves.filter { $0.to == .served }.map(\.from) == [.called])
    }
}
