import Domain
import Testing

@Suite struct GuideWalkTests {
    @Test func `questions come in the order of the guide, one after the other`() throws {
        #expect(try SampleGuide.walk([:]).next?.id == "day")
        #expect(try SampleGuide.walk(["day": "2026-11-20"]).next?.id == "whence")
        #expect(try SampleGuide.walk(["day": "2026-11-20", "whence": "japan"]).next?.id == "online")
    }

    @Test func `a question whose condition does not hold is not asked`() throws {
        #expect(try SampleGuide.walk(["day": "2026-11-20", "whence": "abroad"]).next?.id == "children")
    }

    @Test func `after the last question there is none`() throws {
        let walk = try SampleGuide.walk([
            "day": "2026-11-20", "whence": "abroad", "children": "none", "handbook": "no", "dog": "no",
        ])
        #expect(walk.next == nil)
        #expect(walk.answered.map(\.id) == ["day", "whence", "children", "handbook", "dog"])
    }

    @Test func `a question on which nothing hangs any more is not asked`() throws {
        let guide = try SampleGuide.eitherOr()
        let walk = GuideWalk(guide, replies: ["a": .answer(.flag(true))], today: SampleGuide.today)
        #expect(walk.next == nil)
        let other = GuideWalk(guide, replies: ["a": .answer(.flag(false))], today: SampleGuide.today)
        #expect(other.next?.id == "b")
    }

    @Test func `the reply to a question that is no longer asked counts for nothing, and counts again when it is`()
        throws
    {
        var words = [
            "day": "2026-11-20", "whence": "abroad", "online": "yes", "children": "none", "handbook": "no", "dog": "no",
        ]
        #expect(try !SampleGuide.checklist(words).items.map(\.rule.id).contains("R5"))
        words["whence"] = "japan"
        #expect(try SampleGuide.checklist(words).items.map(\.rule.id).contains("R5"))
    }

    @Test func `who is not sure is told that it may be necessary`() throws {
        let checklist = try SampleGuide.checklist([
            "day": "2026-11-20", "whence": "japan", "online": "unknown", "children": "none", "handbook": "no",
            "dog": "no",
        ])
        let card = try #require(checklist.items.first { $0.rule.id == "R5" })
        #expect(!card.isCertain)
        let move = try #require(checklist.items.first { $0.rule.id == "R1" })
        #expect(move.isCertain)
        #expect(move.papers == ["id-card", "certificate"])
    }

    @Test(arguments: [
        "day": "2025-01-01", "whence": "mars", "children": "baby.cat", "public": "maybe", "dog": "unknown",
    ])
    func `what is no reply to a question is none`(_ question: String, _ word: String) throws {
        let asked = try #require(try SampleGuide.guide().question(FieldID(rawValue: question)))
        #expect(asked.reply(from: word, today: SampleGuide.today) == nil)
    }

    @Test func `a reply's word reads as the same reply`() throws {
        let guide = try SampleGuide.guide()
        let words = [
            "day": "2026-11-20", "whence": "japan", "online": "unknown", "children": "baby.school", "dog": "yes",
        ]
        for (id, word) in words {
            let question = try #require(guide.question(FieldID(rawValue: id)))
            let reply = try #require(question.reply(from: word, today: SampleGuide.today))
            #expect(question.word(for: reply) == word)
            let typed = question.reply(from: question.entries(for: reply), town: Form.town, today: SampleGuide.today)
            #expect(try typed.get() == reply)
        }
    }

    @Test func `none of them and one of them do not go together`() throws {
        let question = try #require(try SampleGuide.guide().question("children"))
        let typed = Entries(["children": ["none", "baby"]])
        #expect(throws: GuideReplyFault.self) {
            try question.reply(from: typed, town: Form.town, today: SampleGuide.today).get()
        }
    }

    @Test func `only what is delicate and so is kept out of addresses`() throws {
        let guide = try SampleGuide.guide()
        let handbook = try #require(guide.question("handbook"))
        #expect(handbook.isDelicate(.answer(.flag(true))))
        #expect(!handbook.isDelicate(.answer(.flag(false))))
        let dog = try #require(guide.question("dog"))
        #expect(!dog.isDelicate(.answer(.flag(true))))
    }
}
