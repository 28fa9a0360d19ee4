import Domain

/// A page of the form as it was sent: what was typed on it, and the files that came along.
struct SentPage: Sendable {
    let form: Form
    let files: [ArrivedFile]
    /// What is wrong with files that were not accepted.
    let errors: [FieldError]
    /// Whether one of them was too large.
    let isTooLarge: Bool

    /// What is wrong with its files, as far as it can be said before they are adopted.
    func fileErrors(sentBy act: StepAct) -> [FieldError] {
        guard case .attach(let key) = act, files.isEmpty, errors.isEmpty else { return errors }
        return [FieldError(key, "ファイルを選んでから、「選んだファイルを送信する」を押してください。")]
    }

    init(form: Form, files: [ArrivedFile], errors: [FieldError], isTooLarge: Bool) {
        self.form = form
        self.files = files
        self.errors = errors
        self.isTooLarge = isTooLarge
    }

    init(_ reception: AttachmentReception) {
        self.init(
            form: reception.inputs,
            files: reception.files,
            errors: reception.errors,
            isTooLarge: reception.isTooLarge
        )
    }
}
