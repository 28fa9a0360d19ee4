import Domain
import Testing

@Suite struct ContactReadingTests {
    @Test(arguments: ["6758501", "675-8501", "〒675-8501", "６７５ー８５０１", " 675 8501 ", "〒６７５−８５０１"])
    func `a postal code has seven digits however it is divided`(typed: String) throws {
        #expect(try Form(.postalCode(PostalCodeOptions())).journey(["q": typed]).answers["q"] == .text("6758501"))
        #expect(PostalCode(typed: "6758501")?.text == "675-8501")
    }

    @Test(arguments: ["675850", "67585011", "675-85O1", "六七五"])
    func `another number is no postal code`(typed: String) throws {
        #expect(
            try Form(.postalCode(PostalCodeOptions())).journey(["q": typed]).errors
                == [FieldError("q", "質問は半角数字7桁で入力してください。例：6758501")]
        )
    }

    @Test(arguments: [
        ("079-000-0000", "0790000000"),
        ("０９０（００００）００００", "09000000000"),
        ("090 0000 0000", "09000000000"),
        ("+81 90-0000-0000", "09000000000"),
        ("+81(0)79-000-0000", "0790000000"),
        ("＋８１790000000", "0790000000"),
        ("0120ー000ー000", "0120000000"),
        ("050-0000-0000", "05000000000"),
        ("0800-000-0000", "08000000000"),
    ])
    func `a telephone number is stored as digits`(typed: String, digits: String) throws {
        #expect(try Form(.telephone).journey(["q": typed]).answers["q"] == .text(digits))
    }

    @Test(arguments: ["000-0000", "090-0000-000", "07900000000", "+1 202 555 0100", "9000000000", "079-000-000x"])
    func `a number that cannot be dialled is refused`(typed: String) throws {
        let message = "質問は市外局番から、数字10桁（携帯電話は11桁）で入力してください。例：0791234567、09012345678"
        #expect(try Form(.telephone).journey(["q": typed]).errors == [FieldError("q", message)])
    }

    @Test(arguments: [
        ("hanako@example.jp", "hanako@example.jp"),
        (" ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ ", "hanako@example.jp"),
        ("hanako..k.@mobile.example.ne.jp", "hanako..k.@mobile.example.ne.jp"),
        ("a+b_c/d@sub.example.co.jp", "a+b_c/d@sub.example.co.jp"),
    ])
    func `an address to which mail can go is taken`(typed: String, text: String) throws {
        #expect(try Form(.email).journey(["q": typed]).answers["q"] == .text(text))
    }

    @Test(arguments: [
        "hanako", "hanako@", "@example.jp", "hanako@example", "hanako@@example.jp", "ha nako@example.jp",
        "花子@example.jp",
        "hanako@-example.jp", "hanako@example..jp", "hanako@例え.jp", "hanako@127.0.0.1", "a@b.jp\nBcc: c@d.jp",
        "hanako@example.jp,b@c.jp",
    ])
    func `another text is no mail address`(typed: String) throws {
        #expect(
            try Form(.email).journey(["q": typed]).errors
                == [FieldError("q", "質問を確かめてください。例：hanako@example.jp")]
        )
    }

    @Test func `a mail address has at most 254 characters and 64 before the sign`() {
        let domain =
            String(repeating: "a", count: 63) + "." + String(repeating: "b", count: 63) + "."
            + String(repeating: "c", count: 58)
        #expect(EmailAddress(typed: String(repeating: "x", count: 64) + "@" + domain + ".jp") != nil)
        #expect(EmailAddress(typed: String(repeating: "x", count: 64) + "@" + domain + "d.jp") == nil)
        #expect(EmailAddress(typed: String(repeating: "x", count: 65) + "@example.jp") == nil)
    }
}
