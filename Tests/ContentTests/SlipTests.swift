import Content
import Testing

/// Every slip in a procedure is found, at its line and column, and nothing else is called wrong.
@Suite struct SlipTests {
    @Test(arguments: Slip.writing)
    func `slips in how a file is written`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.names)
    func `slips in names and numbers`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.texts)
    func `missing texts and wrong ends`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.options)
    func `options that make no sense`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.references)
    func `conditions that speak of what is not there`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.reachability)
    func `questions and rules that no answer leads to`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.fees)
    func `gaps in fees`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    @Test(arguments: Slip.offers)
    func `promises that do not fit together`(_ slip: Slip) throws {
        try expectFaults(of: slip)
    }

    private func expectFaults(of slip: Slip) throws {
        let sample = try SampleProcedure().with(slip.new, for: slip.old)
        let reading = try ContentFolder(procedures: ["sample.yml": sample.text]).read()
        #expect(reading.faults.map(\.description) == slip.faults.map { "Procedures/sample.yml:" + $0 })
        #expect((reading.content == nil) == slip.faults.contains { $0.contains(": エラー: ") })
    }
}
