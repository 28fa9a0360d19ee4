import Domain
import Testing

@Suite struct SexTests {
    @Test(arguments: [
        ("1", Sex.male), ("2", .female), ("3", .other), ("9", .notApplicable), ("male", .male), ("Female", .female),
        ("男", .male), ("女性", .female), ("２", .female),
    ])
    func `sex is read in any of its codes`(text: String, sex: Sex) {
        #expect(Sex(text) == sex)
    }

    @Test(arguments: ["", "0", "10", "不明"]) func `any other code tells no sex`(text: String) {
        #expect(Sex(text) == nil)
    }

    @Test func `staff read a word`() {
        #expect([Sex.male, .female, .other, .notApplicable].map(\.text) == ["男", "女", "その他", "適用不能"])
    }
}
