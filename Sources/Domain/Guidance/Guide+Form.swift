extension Guide {
    /// The questions as a form, a step each, so that everything that reads and checks forms serves guides too.
    package var form: Procedure {
        Procedure(
            id: id,
            code: "",
            version: version,
            name: name,
            kana: kana,
            synonyms: synonyms,
            department: "",
            lifeEvents: [event],
            summary: summary,
            eligibility: "",
            needs: [],
            flow: [],
            notes: [],
            legalBasis: [],
            evidence: [],
            fee: .free,
            payment: .none,
            delivery: [.none],
            signature: .none,
            withdrawable: false,
            processingDays: ProcessingDays(from: 0, to: 0),
            outcome: .notification,
            places: nil,
            members: nil,
            steps: questions.map { Step(id: $0.id.rawValue, title: $0.field.label, fields: [$0.formField]) },
            rules: [],
            unconfirmed: []
        )
    }
}

extension GuideQuestion {
    /// None of several is no answer in a form.
    fileprivate var formField: Field {
        var field = field
        field.required = none == nil ? .always : .never
        return field
    }
}
