/// What everybody has to consent to in several procedures, as one question after all others: of each the last consent, in
/// which its conditions stand. A consent to something of its own, which comes before, is asked for by itself.
struct SittingConsent {
    static let id: FieldID = "doi"

    /// For each member, the field that is answered by it.
    private let covered: [FieldID?]
    private let text: String

    /// Nil when only one of them asks for a consent.
    init?(_ members: [Procedure]) {
        let consents = members.map(\.lastConsent)
        guard consents.count(where: { $0 != nil }) > 1 else { return nil }
        covered = consents.map { $0?.field }
        text = zip(members, consents)
            .compactMap { member, consent in consent.map { "「\(member.name())」について\n\($0.text())" } }
            .joined(separator: "\n\n")
    }

    func covers(_ field: Field, of member: Int) -> Bool { covered[member] == field.id }

    var step: Step {
        let title: Text = "注意事項への同意"
        return Step(
            id: Self.id.rawValue,
            title: title,
            fields: [Field(id: Self.id, label: title, kind: .consent(ConsentOptions(text: Text(text))))]
        )
    }
}

extension Procedure {
    /// To which everybody consents.
    fileprivate var lastConsent: (field: FieldID, text: Text)? {
        let consents = steps.filter { $0.when == nil }.flatMap(\.fields).compactMap { field -> (FieldID, Text)? in
            guard case .consent(let options) = field.kind, field.when == nil, field.required == .always else {
                return nil
            }
            return (field.id, options.text)
        }
        return consents.last
    }
}
