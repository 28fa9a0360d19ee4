import Domain
import Testing

@Suite struct AddressReadingTests {
    private func journey(_ options: AddressOptions, _ parts: String...) throws -> Journey {
        let keys: [EntryKey] = ["q.prefecture", "q.city", "q.town", "q.building"]
        return try Form(.address(options)).journey(Dictionary(uniqueKeysWithValues: zip(keys, parts)))
    }

    @Test func `an address has prefecture, city, town and building`() throws {
        let answer = try journey(AddressOptions(), "兵庫", "加古川市", "本町１−２ ", "ﾊｲﾂ101").answers["q"]
        #expect(answer == .address(Address(prefecture: "兵庫県", city: "加古川市", town: "本町１−２", building: "ハイツ101")))
    }

    @Test func `an address abroad is one line in Latin letters`() throws {
        let answer = try journey(AddressOptions(), "", "", "1 Main Street, Springfield, U.S.A.", "").answers["q"]
        guard case .address(let address) = answer else {
            Issue.record("not read as an address")
            return
        }
        #expect(address.oneLine == "1 Main Street, Springfield, U.S.A.")
    }

    @Test func `each missing part is told at its input`() throws {
        #expect(try journey(AddressOptions()).errors == [FieldError("q.prefecture", "質問を入力してください。")])
        #expect(try journey(AddressOptions(), "", "", "加古川市本町1").errors.map(\.key) == ["q.prefecture", "q.city"])
        #expect(try journey(AddressOptions(), "播磨国", "加古川市", "本町1").errors.map(\.key) == ["q.prefecture"])
        #expect(
            try journey(AddressOptions(), "兵庫県", "加古川市", "").errors
                == [FieldError("q.town", "質問の町名・番地を入力してください。例：本町1丁目2番3号")]
        )
    }

    @Test func `an address in town needs neither prefecture nor city`() throws {
        let inTown = AddressOptions(within: .town)
        let expected = Answer.address(Address(prefecture: "兵庫県", city: "加古川市", town: "本町1", building: ""))
        #expect(try journey(inTown, "", "", "本町1").answers["q"] == expected)
        #expect(try journey(inTown, "兵庫県", "加古川市", "本町1").answers["q"] == expected)
        #expect(
            try journey(inTown, "兵庫県", "姫路市", "安田1").errors
                == [FieldError("q.city", "質問は加古川市内の住所を入力してください。")]
        )
        #expect(try journey(inTown, "兵庫県", "加古川市", "").errors.map(\.key) == ["q.town"])
    }

    @Test func `prefecture and city filled in beforehand are no answer in town`() throws {
        let form = try Form(.address(AddressOptions(within: .town)), required: .never)
        let journey = form.journey(["q.prefecture": "兵庫県", "q.city": "加古川市", "q.town": "", "q.building": ""])
        #expect(journey.errors.isEmpty)
        #expect(journey.question("q")?.isTouched == false)
    }

    @Test func `an address elsewhere is not in town`() throws {
        let elsewhere = AddressOptions(within: .elsewhere)
        #expect(try journey(elsewhere, "兵庫県", "姫路市", "安田1").errors.isEmpty)
        #expect(
            try journey(elsewhere, "兵庫県", "加古川市", "本町1").errors
                == [FieldError("q.city", "質問は加古川市以外の住所を入力してください。")]
        )
    }

    @Test func `a building is not read where it is not asked`() throws {
        let answer = try journey(AddressOptions(withoutBuilding: true), "兵庫県", "加古川市", "本町1", "ハイツ").answers["q"]
        #expect(answer == .address(Address(prefecture: "兵庫県", city: "加古川市", town: "本町1", building: "")))
    }
}
