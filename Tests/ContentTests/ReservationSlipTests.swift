import Content
import Domain
import Testing

/// Every slip in calendars, resources and purposes is found, at its line and column, and nothing else is called wrong.
@Suite struct ReservationSlipTests {
    @Test func `the sample has no faults`() throws {
        let reading = try read(SampleReservations())
        #expect(reading.faults.map(\.description) == [])
        #expect(reading.content?.calendars.map(\.id) == ["hall", "weekend"])
        #expect(reading.content?.resources.map(\.id) == ["todoke", "tsuyaku", "soudan"])
        #expect(reading.content?.purposes.map(\.id) == ["hikkoshi", "soudan"])
    }

    @Test(arguments: Slip.reservationWriting)
    func `slips in how they are written`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.reservationNames)
    func `slips in names`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.reservations)
    func `seats that nobody can reserve`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test func `a purpose names the day and the hour at which many come`() throws {
        let sample = try SampleReservations().with(
            "waitingRoom: {day: 2026-12-01, opensAt: \"9:00\"}\n  procedures: [sample]",
            for: "procedures: [sample]"
        )
        let opening = try read(sample).content?.purposes.first?.waitingRoom
        #expect(opening?.moment == CivilDate("2026-12-01")?.moment(at: MinuteOfDay("9:00")))
        #expect(opening != nil)
    }

    private func read(_ sample: SampleReservations) throws -> ContentReading {
        try ContentFolder(procedures: ["sample.yml": SampleProcedure().text], town: sample.files).read()
    }

    private func expectFaults(of slip: Slip) throws {
        let reading = try read(SampleReservations().with(slip.new, for: slip.old))
        #expect(reading.faults.map(\.description) == slip.faults.map { "Town/" + $0 })
        #expect((reading.content == nil) == slip.faults.contains { $0.contains(": エラー: ") })
    }
}
