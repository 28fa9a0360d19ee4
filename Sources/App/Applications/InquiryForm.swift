import Domain

/// What somebody types to see an application: its number and the inquiry code.
struct InquiryForm: Sendable {
    /// Names of the inputs.
    static let number = "number"
    static let code = "code"

    /// The page on which the state is looked up, with the number filled in.
    static func path(for number: ReferenceNumber) -> String { "\(Path.applications)?\(Self.number)=\(number.digits)" }

    let typedNumber: String
    let typedCode: String
    private(set) var errors: [FieldError] = []

    var referenceNumber: ReferenceNumber? { ReferenceNumber(typed: typedNumber) }
    var inquiryCode: InquiryCode? { InquiryCode(typed: typedCode) }

    /// Before anything is sent.
    init(number: String) {
        typedNumber = number
        typedCode = ""
    }

    init(_ form: Form) {
        typedNumber = form.text(Self.number)
        typedCode = form.text(Self.code)
        if referenceNumber == nil {
            errors.append(FieldError(EntryKey(rawValue: Self.number), "受付番号は、控えのとおり11桁の数字で入力してください。例：123-4567-8901"))
        }
        if inquiryCode == nil {
            errors.append(FieldError(EntryKey(rawValue: Self.code), "お問い合わせ番号は、控えのとおり10文字の英数字で入力してください。例：ABCDE-FGHJK"))
        }
    }

    /// The same form once number and code were found not to belong together.
    func mismatching() -> InquiryForm {
        var form = self
        form.errors = [
            FieldError(EntryKey(rawValue: Self.number), "受付番号とお問い合わせ番号の組み合わせが違います。控えやメールを見て、もう一度入力してください。")
        ]
        return form
    }

    func error(at name: String) -> String? { errors.first { $0.key.rawValue == name }?.message }
}
