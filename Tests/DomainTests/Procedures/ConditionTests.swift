import Domain
import Testing

@Suite struct ConditionTests {
    private let answers: Answers
    private let today = Form.today

    init() throws {
        answers = [
            "kind": .choices(["copy"], other: nil),
            "ticks": .choices(["a", "b"], other: nil),
            "agreed": .flag(true),
            "copies": .number(3),
            "note": .text("加古川市役所"),
            "day": .date(try #require(CivilDate("2026-12-01"))),
            "home": .address(Address(prefecture: "兵庫県", city: "加古川市", town: "本町1", building: "")),
            "people": .group([[:], [:]]),
            "files": .files(["x"]),
        ]
    }

    @Test(arguments: [
        (Condition.equals("kind", "copy"), true),
        (.equals("kind", "other"), false),
        (.equals("ticks", "a"), false),
        (.equals("agreed", "yes"), true),
        (.equals("copies", "3"), true),
        (.isOne("kind", of: ["x", "copy"]), true),
        (.isOne("kind", of: ["x"]), false),
        (.includes("ticks", "b"), true),
        (.includes("ticks", "c"), false),
        (.isAnswered("note"), true),
        (.isAnswered("nothing"), false),
        (.isAtLeast("copies", 3), true),
        (.isAtLeast("people", 3), false),
        (.isAtLeast("ticks", 2), true),
        (.isAtMost("files", 1), true),
        (.isAtMost("copies", 2), false),
        (.isNotBefore("day", .today(plus: 8)), true),
        (.isNotBefore("day", .today(plus: 9)), false),
        (.isNotAfter("day", .field("day", plus: 0)), true),
        (.isNotAfter("day", .field("day", plus: -1)), false),
        (.begins("note", with: "加古川"), true),
        (.begins("home", with: "兵庫県加古川市"), true),
        (.begins("home", with: "兵庫県姫路市"), false),
        (.equals("nothing", "x"), false),
        (.not(.equals("nothing", "x")), true),
        (.not(.equals("kind", "copy")), false),
        (.isAtMost("nothing", 5), false),
        (.not(.isAtMost("nothing", 5)), false),
        (.not(.isNotAfter("nothing", .today(plus: 0))), false),
        (.all([]), true),
        (.any([]), false),
        (.all([.equals("kind", "copy"), .equals("agreed", "no")]), false),
        (.any([.equals("kind", "other"), .equals("agreed", "yes")]), true),
    ])
    func `a condition compares the answers there are`(condition: Condition, holds: Bool) {
        #expect(condition.holds(in: answers, today: today) == holds)
    }

    @Test func `the answer in the same entry comes before the one outside`() {
        let condition = Condition.equals("note", "ここ")
        #expect(condition.holds(in: answers, entry: ["note": .text("ここ")], today: today))
        #expect(!condition.holds(in: answers, today: today))
    }

    @Test(arguments: [
        (Condition.equals("open", "x"), Bool?.none),
        (.not(.equals("open", "x")), .none),
        (.isAnswered("open"), .none),
        (.all([.equals("open", "x"), .equals("kind", "other")]), false),
        (.all([.equals("open", "x"), .equals("kind", "copy")]), .none),
        (.any([.equals("open", "x"), .equals("kind", "copy")]), true),
        (.any([.equals("open", "x"), .equals("kind", "other")]), .none),
    ])
    func `of a question without a readable answer nothing is known yet`(condition: Condition, truth: Bool?) {
        let circumstances = Circumstances(today: today, answers: answers, unsettled: ["open"])
        #expect(condition.truth(in: circumstances) == truth)
    }
}
