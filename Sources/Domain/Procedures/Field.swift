/// One question of the form.
package struct Field: Sendable, Hashable, Identifiable {
    package var id: FieldID
    /// What it asks for, where other procedures ask for the same; see `Fact`.
    package var fact: String?
    package var label: Text
    package var hint: Text?
    package var kind: FieldKind
    package var required: Requirement
    /// The question is not asked while this does not hold.
    package var when: Condition?

    package init(
        id: FieldID,
        fact: String? = nil,
        label: Text,
        hint: Text? = nil,
        kind: FieldKind,
        required: Requirement = .always,
        when: Condition? = nil
    ) {
        self.id = id
        self.fact = fact
        self.label = label
        self.hint = hint
        self.kind = kind
        self.required = required
        self.when = when
    }
}

/// In YAML the options of the kind stand beside the field's own keys: `{id: tsusu, kind: copies, label: 通数, max: 10}`.
extension Field: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, fact, label, hint, required, when
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(FieldID.self, forKey: .id)
        fact = try container.decodeIfPresent(String.self, forKey: .fact)
        label = try container.decode(Text.self, forKey: .label)
        hint = try container.decodeIfPresent(Text.self, forKey: .hint)
        required = try container.decodeIfPresent(Requirement.self, forKey: .required) ?? .always
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        kind = try FieldKind(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(fact, forKey: .fact)
        try container.encode(label, forKey: .label)
        try container.encodeIfPresent(hint, forKey: .hint)
        if required != .always { try container.encode(required, forKey: .required) }
        try container.encodeIfPresent(when, forKey: .when)
        try kind.encode(to: encoder)
    }
}
