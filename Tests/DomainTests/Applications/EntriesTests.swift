import Domain
import Foundation
import Testing

@Suite struct EntriesTests {
    @Test func `a compatibility ideograph is another entry`() {
        #expect(Entries(["q": ["神"]]) != Entries(["q": ["\u{FA19}"]]))
        #expect(Entries(["q": ["神"]]) == Entries(["q": ["神"]]))
    }

    @Test func `an emptied input is not one that was never sent`() {
        let emptied = Entries(["q": [""]])
        #expect(emptied != Entries())
        #expect(emptied.has("q"))
        #expect(!emptied.isFilled("q"))
        #expect(!Entries().has("q"))
    }

    @Test func `later entries replace earlier ones input by input`() {
        var entries = Entries(["a": ["1"], "b": ["2"]])
        entries.merge(Entries(["b": [""], "c": ["3"]]))
        #expect(entries == Entries(["a": ["1"], "b": [""], "c": ["3"]]))
    }

    @Test func `entries go through JSON exactly as they were typed`() throws {
        let typed = Entries(["q": ["\u{FA19}\u{E0100} ", "か\u{3099}"]])
        let copy = try JSONDecoder().decode(Entries.self, from: JSONEncoder().encode(typed))
        #expect(copy == typed)
    }

    @Test func `a key names its field`() {
        let key = EntryKey("members").entry(2).field("birth").part(.year)
        #expect(key == "members.2.birth.year")
        #expect(key.fieldID == "members")
    }
}
