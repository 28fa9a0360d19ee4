import Content
import Testing

/// Every slip in a guide is found, at its line and column, and nothing else is called wrong.
@Suite struct GuideSlipTests {
    @Test func `a guide without slips has no faults, and its ways are counted`() throws {
        let reading = try read(SampleGuide())
        #expect(reading.faults.map(\.description) == [])
        // From abroad 4 answers about children, from Japan 3 about the notice as well.
        #expect(reading.paths == ["guide": 16])
        #expect(reading.content?.guides.map(\.id) == ["guide"])
    }

    @Test(arguments: [
        Slip("event: LF", "event: LG", "2:1: エラー: event: ライフイベント「LG」は使えません。「LF」のことですか。"),
        Slip(
            "procedure: sample",
            "procedure: smaple",
            "26:5: エラー: rules › R1 › procedure: 手続「smaple」は使えません。「sample」のことですか。"
        ),
        Slip(
            "[kateishienka]",
            "[kateisienka]",
            "33:14: エラー: rules › R2 › places › 1番目: 窓口「kateisienka」は使えません。「kateishienka」のことですか。"
        ),
        Slip(
            "bring: [honnin-kakunin",
            "bring: [honnin-kakuni",
            "29:13: エラー: rules › R1 › bring › 1番目: 持ち物「honnin-kakuni」は使えません。「honnin-kakunin」のことですか。"
        ),
        Slip(
            "notAfter: today}",
            "notAfter: today, fact: ido.hii}",
            "9:65: エラー: questions › day › fact: ことがら「ido.hii」は使えません。「ido.hi」のことですか。"
        ),
    ])
    func `names of what is not there`(_ slip: Slip) throws { try expectFaults(of: slip) }

    @Test(arguments: [
        Slip(
            "is: abroad}]}",
            "is: aboard}]}",
            "37:71: エラー: rules › R3 › when › any › 2番目 › is: 「whence」の答えに「aboard」は使えません。「abroad」のことですか。"
        ),
        Slip(
            "when: {field: whence, is: japan}}",
            "when: {field: children, includes: baby}}",
            "16:75: エラー: questions › online › when › field: 「children」は、ここより前に尋ねる項目ではありません。"
        ),
        Slip(
            "from: day",
            "from: whence",
            "27:29: エラー: rules › R1 › deadline › from: 「whence」は、日付を尋ねる質問ではありません。"
        ),
        Slip(
            "{value: baby",
            "{value: none",
            "22:10: エラー: questions › children › options › none › value: 「none」は、選択肢の値には使えません。"
        ),
    ])
    func `conditions and deadlines that speak of what is not asked`(_ slip: Slip) throws {
        let sample = try SampleGuide().with(slip.new, for: slip.old)
        let faults = try read(sample).faults.map(\.description)
        #expect(faults.contains("Guides/guide.yml:" + slip.faults[0]), "\(faults)")
    }

    @Test(arguments: [
        Slip(
            "when: {field: children, includes: baby}",
            "when: {all: [{field: whence, is: abroad}, {field: online, is: yes}]}",
            "32:5: エラー: rules › R2 › when: この条件は成り立つことがないため、この案内が表示されることはありません。"
        ),
        Slip(
            "procedure: sample",
            "procedure: sample\n    when: {field: children, includes: baby}",
            "25:3: エラー: rules: 案内が一つも表示されない答え方があります。だれにでもあてはまる案内を書いてください。"
        ),
        Slip(
            "  - id: R2\n    name: 児童手当",
            "  - id: R2\n    procedure: sample",
            "30:5: エラー: rules › R2: 「R1」と同じ手続で、同じ人に表示されますが、期限か場所が異なります。"
        ),
    ])
    func `what nobody is told, and what is told in two ways`(_ slip: Slip) throws {
        let sample = try SampleGuide().with(slip.new, for: slip.old)
        let faults = try read(sample).faults.map(\.description)
        #expect(faults.contains { $0.hasSuffix(slip.faults[0].split(separator: ": ", maxSplits: 1)[1]) }, "\(faults)")
    }

    @Test func `a question on which nothing hangs is conspicuous`() throws {
        let sample = try SampleGuide().with(
            "  - {id: idle, kind: yesNo, label: 犬はいますか}\n  - id: children\n",
            for: "  - id: children\n"
        )
        #expect(
            try read(sample).faults.map(\.description) == [
                "Guides/guide.yml:17:5: 注意: questions › idle: この質問の答えは、どの案内にも使われていません。"
            ]
        )
    }

    private func expectFaults(of slip: Slip) throws {
        let sample = try SampleGuide().with(slip.new, for: slip.old)
        #expect(try read(sample).faults.map(\.description) == slip.faults.map { "Guides/guide.yml:" + $0 })
    }

    private func read(_ guide: SampleGuide) throws -> ContentReading {
        try ContentFolder(procedures: ["sample.yml": SampleProcedure().text], guides: ["guide.yml": guide.text]).read()
    }
}
