import Domain

/// What a correction will change once it is sent.
struct CorrectionAnswers: Sendable {
    let form: CorrectionForm
    let differences: [AnswerDifference]
    /// What was asked for and is as it was, by its labels.
    let unchanged: [String]
    /// What it costs, by the price list of the day on which the application arrived.
    let quote: FeeQuote?
    /// Whether that is another amount than before.
    let costsChange: Bool

    init(_ form: CorrectionForm, files: [Attachment]) {
        self.form = form
        let before = form.before
        let after = form.after
        let differences = AnswerDifference.between(before, after, fileNames: files.names)
        self.differences = differences
        unchanged = form.correction.request.fields
            .filter { item in !differences.contains { $0.key.lies(in: item.key) } }
            .map { after.question(at: $0.key)?.label ?? before.question(at: $0.key)?.label ?? "" }
        quote = after.quote
        costsChange = before.quote?.total != after.quote?.total
    }
}
