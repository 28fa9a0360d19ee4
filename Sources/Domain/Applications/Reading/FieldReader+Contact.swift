extension FieldReader {
    func postalCode() -> Reading {
        read("を入力してください。例：6758501", "は半角数字7桁で入力してください。例：6758501") { PostalCode(typed: $0)?.digits }
    }

    func telephone() -> Reading {
        read(
            "を入力してください。例：09012345678",
            "は市外局番から、数字10桁（携帯電話は11桁）で入力してください。例：0791234567、09012345678"
        ) { TelephoneNumber(typed: $0)?.digits }
    }

    func email() -> Reading {
        read("を入力してください。例：hanako@example.jp", "を確かめてください。例：hanako@example.jp") { EmailAddress(typed: $0)?.text }
    }

    private func read(_ whenMissing: String, _ whenWrong: String, _ parse: (String) -> String?) -> Reading {
        let typed = TypedText(entries.text(key))
        guard !typed.isEmpty else { return missing(whenMissing) }
        guard let text = parse(typed.value) else { return wrong(whenWrong) }
        return .answer(.text(text))
    }
}
