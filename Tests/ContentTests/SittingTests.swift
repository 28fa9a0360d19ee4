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
        let sitting = Sitting(members)
        var filler = FormFiller(seed: seed, today: .sample)
        guard let entries = filler.fill(sitting.form) else { return }
        for (number, member) in members.enumerated() {
            let journey = Journey(
                member,
                entries: sitting.entries(ofMember: number, in: entries),
                town: town,
                today: .sample
            )
            #expect(journey.isComplete, "\(member.id): \(journey.errors.map(\.message))")
        }
    }

    @Test func `the one form speaks of nothing but its own questions`() throws {
        let form = Sitting(try procedures(Self.move)).form
        let asked = Set(form.fields.map(\.id))
        let conditions = form.steps.compactMap(\.when) + form.fields.compactMap(\.when) + form.rules.map(\.require)
        #expect(Set(conditions.flatMap(\.fields)).subtracting(asked) == [])
        #expect(form.fields.count == asked.count)
    }

    @Test func `what a guide was told is filled in already`() throws {
        let sitting = Sitting(try procedures(Self.move))
        let entries = sitting.entries(knowing: ["ido.hi": .date(.sample)])
        #expect(entries.values.keys.contains { $0.rawValue.hasSuffix(".year") })
    }

    @Test func `not everything goes together`() throws {
        let dog = try procedures(["inu-toroku"])
        #expect(Sitting.refusal(of: dog) != nil)
        #expect(Sitting.refusal(of: dog + dog) != nil)
        #expect(Sitting.refusal(of: try procedures(["inu-toroku", "aircon-josei"])) != nil)
        #expect(Sitting.refusal(of: try procedures(["inu-toroku", "suido"])) == nil)
    }
}
