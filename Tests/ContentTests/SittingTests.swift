import Content
import Domain
import TestKit
import Testing

/// Several procedures applied for together, with the procedures that come with the program.
@Suite struct SittingTests {
    private let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")

    private func procedures(_ ids: [String]) throws -> [Procedure] {
        let content = try #require(ShippedContent.reading.content)
        return try ids.map { id in try #require(content.procedures.first { $0.id == id }) }
    }

    @Test func `what every form asks about its applicant is asked once`() throws {
        let questions = Sitting(try procedures(Self.move)).savedQuestions
        #expect(questions.apart - questions.together >= 6 * (Self.move.count - 1), "\(questions)")
    }

    static let move = [
        "sodai-gomi", "iryo-jukyusha-henko", "suido", "inu-toroku", "gentsuki-toroku", "tenkyo-yoyaku",
    ]

    @Test(arguments: 1...60)
    func `who has filled in the one form has filled in every procedure`(_ seed: UInt64) throws {
        let content = try #require(ShippedContent.reading.content)
        var random = RandomSource(seed: seed)
        let online = content.procedures.filter(\.isOnline).shuffled(using: &random)
        let members = Array(online.prefix(random.number(2...5)))
        guard Sitting.refusal(of: members) == nil else { return }
        // Whatever a guide may know.
        let known = members.map { member in
            Set(member.fields.filter { Self.tellable.contains($0.kind.word) && random.number(0...2) > 0 }.map(\.id))
        }
        let sitting = Sitting(members, knowing: known)
        expectOrder(sitting.form)
        var filler = FormFiller(seed: seed, today: .sample)
        guard let entries = filler.fill(sitting.form) else { return }
        for (number, member) in members.enumerated() {
            let journey = Journey(
                member,
                entries: sitting.entries(ofMember: number, in: entries),
                town: town,
                today: .sample
            )
            let isComplete = journey.isComplete
            #expect(isComplete, "\(member.id): \(journey.errors.map(\.message))")
        }
    }

    private static let tellable: Set<FieldKind.Word> = [.choice, .choices, .yesNo, .date, .number]

    @Test func `the one form speaks of nothing but its own questions`() throws {
        let form = Sitting(try procedures(Self.move), knowing: try knowledge.map { Set($0.keys) }).form
        let asked = Set(form.fields.map(\.id))
        let conditions = form.steps.compactMap(\.when) + form.fields.compactMap(\.when) + form.rules.map(\.require)
        #expect(Set(conditions.flatMap(\.fields)).subtracting(asked) == [])
        #expect(form.fields.count == asked.count)
    }

    /// What the guide for moving house knows of each of the procedures, after two of its questions.
    private var knowledge: [[FieldID: Entries]] {
        get throws {
            let content = try #require(ShippedContent.reading.content)
            let guide = try #require(content.guides.first { $0.id == "tenkyo" })
            let replies: [FieldID: GuideReply] = [
                "hi": .answer(.date(.sample)), "zenin-ichibu": .answer(.choices(["zenin"], other: nil)),
            ]
            let walk = GuideWalk(guide, replies: replies, today: .sample)
            return try procedures(Self.move).map(walk.knowledge)
        }
    }

    @Test func `what a guide was told is filled in already, and done`() throws {
        let sitting = Sitting(try procedures(Self.move), knowing: try knowledge.map { Set($0.keys) })
        let entries = sitting.entries(knowing: try knowledge)
        let journey = Journey(sitting.form, entries: entries, town: town, today: .sample)
        let first = try #require(journey.steps.first)
        #expect(first.step.title() == "案内のお答えからわかること")
        #expect(first.isDone)
        let year = first.questions.first { $0.field.fact == "ido.hi" }?.answer
        #expect(year == .date(.sample))
        #expect(first.questions.contains { $0.field.label().hasPrefix("引っ越す方の範囲（") })
    }

    /// A question on which another hangs comes before it.
    private func expectOrder(_ form: Procedure) {
        var asked: Set<FieldID> = []
        for step in form.steps {
            #expect(asked.isSuperset(of: step.when?.fields ?? []), "\(form.id) \(step.id)")
            for field in step.fields {
                #expect(asked.isSuperset(of: field.when?.fields ?? []), "\(form.id) \(field.id)")
                asked.insert(field.id)
            }
        }
    }

    @Test func `for somebody in need of care three procedures ask once who it is`() throws {
        let form = Sitting(try procedures(["kaigo-shinki", "kaigo-hokensho", "kaigo-genmen"])).form
        for fact in ["taisho.kankei", "taisho.shimei", "taisho.jusho"] {
            #expect(form.fields.filter { $0.fact == fact }.count == 1, "\(fact)")
        }
    }

    @Test func `what two procedures ask under conditions of their own is asked once where a guide decides them`() throws
    {
        let ids = ["inu-toroku", "jido-teate-henko"]
        let content = try #require(ShippedContent.reading.content)
        let guide = try #require(content.guides.first { $0.id == "tenkyo" })
        let replies: [FieldID: GuideReply] = [
            "hi": .answer(.date(.sample)), "komuin": .answer(.flag(false)), "inu": .answer(.flag(true)),
            "kodomo-nendai": .answer(.choices(["sho"], other: nil)),
            "zenin-ichibu": .answer(.choices(["zenin"], other: nil)),
        ]
        let walk = GuideWalk(guide, replies: replies, today: .sample)
        let members = try procedures(ids)
        let known = members.map(walk.knowledge)
        let form = Sitting(members, knowing: known.map { Set($0.keys) }).form
        #expect(form.fields.filter { $0.fact == "ido.kyu-jusho" }.count == 1)
        #expect(form.fields.filter { $0.fact == "ido.hi" }.count == 1)
    }

    @Test func `what everybody consents to is one tick under all the texts`() throws {
        let members = try procedures(Self.move)
        let sitting = Sitting(members)
        let last = try #require(sitting.form.steps.last)
        guard case .consent(let options)? = last.fields.first?.kind else { return #expect(Bool(false), "no consent") }
        for member in members { #expect(options.text().contains("「\(member.name())」について")) }
        let entries = sitting.entries(ofMember: 0, in: Entries([EntryKey("doi"): ["yes"]]))
        #expect(entries.values.count == 1)
    }

    @Test func `not everything goes together`() throws {
        let dog = try procedures(["inu-toroku"])
        #expect(Sitting.refusal(of: []) != nil)
        #expect(Sitting.refusal(of: dog + dog) != nil)
        #expect(Sitting.refusal(of: try procedures(["inu-toroku", "aircon-josei"])) != nil)
        #expect(Sitting.refusal(of: try procedures(["inu-toroku", "suido"])) == nil)
    }
}
