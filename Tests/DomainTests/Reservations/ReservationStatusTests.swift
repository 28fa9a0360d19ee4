import Domain
import Testing

@Suite struct ReservationStatusTests {
    @Test func `every state can be reached from the hold`() {
        var reached: Set<ReservationStatus> = [.held]
        for _ in ReservationStatus.allCases {
            reached.formUnion(ReservationStatus.moves.filter { reached.contains($0.from) }.map(\.to))
        }
        #expect(reached == Set(ReservationStatus.allCases))
    }

    @Test func `what takes no seats has no way out`() {
        for status in ReservationStatus.allCases {
            #expect(ReservationStatus.moves.contains { $0.from == status } == status.takesSeats)
        }
    }

    @Test func `no row of the table stands twice, and an act leads to one state`() {
        #expect(Set(ReservationStatus.moves).count == ReservationStatus.moves.count)
        let ends = Dictionary(grouping: ReservationStatus.moves) { [$0.from.rawValue, $0.act.rawValue] }
        #expect(ends.values.allSatisfy { Set($0.map(\.to)).count == 1 })
        #expect(ReservationAct.allCases.allSatisfy { act in ReservationStatus.moves.contains { $0.act == act } })
    }

    @Test func `after an act it is as the table has it; what the table has not is a conflict or forbidden`() throws {
        for status in ReservationStatus.allCases {
            for act in ReservationAct.allCases {
                let rows = ReservationStatus.moves.filter { $0.from == status && $0.act == act }
                for actor in ActorKind.allCases {
                    if let row = rows.first(where: { $0.who == actor }) {
                        #expect(try status.after(act, of: actor) == row.to)
                    } else {
                        let problem = #expect(throws: Problem.self) { try status.after(act, of: actor) }
                        #expect(problem?.code == (rows.isEmpty ? .conflict : .forbidden))
                        #expect(problem?.sentence.contains("「\(act.label)」") == true)
                    }
                }
            }
        }
    }

    @Test func `nobody but the clock lets a hold run out, and nobody but staff displaces`() {
        #expect(ReservationStatus.moves.filter { $0.act == .expiry }.map(\.who) == [.system])
        #expect(ReservationStatus.moves.filter { $0.act == .displacement }.map(\.who) == [.officer])
        #expect(ReservationStatus.moves.filter { $0.who == .system }.map(\.act) == [.expiry])
    }

    @Test func `a conflict says how it stands`() {
        let problem = #expect(throws: Problem.self) {
            try ReservationStatus.cancelled.after(.change, of: .applicant)
        }
        #expect(problem?.sentence == "この予約はいま「取消し」のため、「変更」はできません。画面を読み込み直してください。")
    }
}
