import Domain

extension Procedure {
    /// The fields in which applicants write about themselves: they stand on the page that asks for the first name.
    var applicantFields: Set<FieldID> {
        guard let step = steps.first(where: { $0.fields.contains { $0.kind.word == .name } }) else { return [] }
        let own: [FieldKind.Word] = [.name, .kana, .date, .postalCode, .address, .telephone, .email]
        // The page's first date is the birthday, as in every form of the town hall; a second one is something else.
        return Set(own.compactMap { word in step.fields.first { $0.kind.word == word }?.id })
    }
}
