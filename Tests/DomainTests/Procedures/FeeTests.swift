import Domain
import Testing

@Suite struct FeeTests {
    private let day = CivilDate(nearestTo: 2026, 11, 23)
    private let fee = Fee(schedules: [
        FeeSchedule(
            from: CivilDate(nearestTo: 2022, 4, 1),
            lines: [FeeLine(label: "手数料", yen: 150, times: ["copies"])]
        ),
        FeeSchedule(
            from: CivilDate(nearestTo: 2026, 10, 1),
            lines: [
                FeeLine(label: "手数料", yen: 200, times: ["copies", "years"]),
                FeeLine(label: "郵送料", prices: .init(field: "post", yen: ["plain": 110, "express": 410])),
                FeeLine(label: "上質紙", yen: 1400, when: .equals("fine", "yes")),
            ]
        ),
    ])

    private let answers: Answers = [
        "copies": .number(3), "years": .choices(["r7", "r8"], other: nil), "post": .choices(["express"], other: nil),
        "fine": .flag(false),
    ]

    @Test func `a fee is the sum of its lines`() throws {
        let quote = try #require(fee.quote(on: day, answers: answers))
        #expect(quote.lines.map(\.label) == ["手数料", "郵送料"])
        #expect(quote.lines.map(\.unitPrice) == [200, 410])
        #expect(quote.lines.map(\.count) == [6, 1])
        #expect(quote.lines.map(\.amount) == [1200, 410])
        #expect(quote.total == 1610)
        #expect(!quote.isFixedAtReview)
    }

    @Test func `the price list of the day counts`() throws {
        #expect(fee.quote(on: CivilDate(nearestTo: 2026, 9, 30), answers: answers)?.total == 450)
        #expect(fee.quote(on: CivilDate(nearestTo: 2026, 10, 1), answers: answers)?.total == 1610)
        let before = try #require(fee.quote(on: CivilDate(nearestTo: 2022, 3, 31), answers: answers))
        #expect(before.isFixedAtReview)
        #expect(before.lines.isEmpty)
    }

    @Test func `lines without an answer are absent`() throws {
        let quote = try #require(fee.quote(on: day, answers: ["copies": .number(3), "fine": .flag(true)]))
        #expect(quote.lines.map(\.label) == ["上質紙"])
        #expect(quote.total == 1400)
    }

    @Test func `ticks with prices are added up`() throws {
        let tags = FeeLine(label: "札", prices: .init(field: "tags", yen: ["new": 3000, "shot": 550]))
        let fee = Fee(schedules: [FeeSchedule(from: day, lines: [tags])])
        #expect(fee.quote(on: day, answers: ["tags": .choices(["new", "shot"], other: nil)])?.total == 3550)
        #expect(fee.quote(on: day, answers: ["tags": .choices(["lost"], other: nil)])?.lines.isEmpty == true)
    }

    @Test func `a procedure without price lists is free`() {
        #expect(Fee.free.quote(on: day, answers: answers) == nil)
    }

    @Test func `an amount fixed at review has lines but no total`() throws {
        var reviewed = fee
        reviewed.fixedAtReview = true
        let quote = try #require(reviewed.quote(on: day, answers: answers))
        #expect(quote.total == nil)
        #expect(quote.lines.count == 2)
    }

    @Test func `an amount too large to be one is left to the review`() throws {
        let huge = FeeLine(label: "手数料", yen: 150, times: ["a", "b"])
        let fee = Fee(schedules: [FeeSchedule(from: day, lines: [huge])])
        let quote = try #require(fee.quote(on: day, answers: ["a": .number(.max), "b": .number(2)]))
        #expect(quote.isFixedAtReview)
        let priceless = try #require(fee.quote(on: day, answers: ["a": .number(.max), "b": .number(1)]))
        #expect(priceless.isFixedAtReview)
    }

    @Test func `a count below one charges nothing`() {
        #expect(fee.quote(on: day, answers: ["copies": .number(-3), "years": .number(1)])?.total == 0)
    }
}
