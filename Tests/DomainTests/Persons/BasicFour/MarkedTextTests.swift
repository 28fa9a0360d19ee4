import Domain
import Foundation
import Testing

@Suite struct MarkedTextTests {
    @Test func `marks name the characters that are substitutes`() {
        let name = MarkedText("渡辺　吉之", marks: "01010")
        #expect(name.substitutes == [1, 3])
        #expect(name.hasSubstitutes)
        #expect(!MarkedText("渡辺　吉之", marks: "00000").hasSubstitutes)
        #expect(!MarkedText("渡辺　吉之").hasSubstitutes)
    }

    @Test func `marks that do not fit the text leave the places unknown`() {
        #expect(MarkedText("渡辺", marks: "010").hasUnplacedSubstitutes)
        #expect(!MarkedText("渡辺", marks: "000").hasSubstitutes)
        #expect(!MarkedText("渡辺", marks: "").hasSubstitutes)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("0000", false), ("000000", false), ("0100", true), ("100000", true),
        ("00002", true), ("0000０", true),
    ])
    func `marks of another length or of other digits place nothing`(marks: String?, hasSubstitutes: Bool) {
        let name = MarkedText("田中　花子", marks: marks)
        #expect(name.substitutes.isEmpty)
        #expect(name.hasUnplacedSubstitutes == hasSubstitutes)
    }

    @Test func `marks count Unicode scalars`() {
        #expect(MarkedText("葛\u{E0100}城", marks: "001").substitutes == [2])
        #expect(MarkedText("𠮷野", marks: "10").substitutes == [0])
        #expect(MarkedText("葛\u{E0100}城　花子", marks: "110001").substitutes == [0, 1, 5])
        #expect(MarkedText("𠮷田　花子", marks: "10000").substitutes == [0])
    }

    @Test func `texts are kept character by character`() throws {
        for text in ["𠮷野　屋", "葛\u{E0100}城", "神\u{FA19}", "\u{E000}", "ｶﾞ①㈱"] {
            let stored = try JSONDecoder().decode(MarkedText.self, from: JSONEncoder().encode(MarkedText(text)))
            #expect(stored.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
        #expect(MarkedText("\u{FA19}") != MarkedText("神"))
    }

    @Test func `a certificate's texts make a person`() {
        let person = BasicFour(certificate: [
            .name: "渡辺　吉之", .nameMarks: "01010", .sex: "1", .birthDate: "319890107",
            .address: "兵庫県加古川市東神吉町神吉９０７番地の１", .addressMarks: "000000000000000000000",
        ])
        #expect(person.name?.substitutes == [1, 3])
        #expect(person.address?.hasSubstitutes == false)
        #expect(person.sex == .male)
        #expect(person.birthDate == CivilDate("1989-01-07").map { .day($0) })
        #expect(BasicFour(certificate: [:]) == BasicFour())
    }
}
