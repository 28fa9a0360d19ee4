/// What somebody to whom something has happened (CPSV-AP: LifeEvent) has to do: a few questions, and by the answers the
/// procedures that follow.
///
/// A value of this type is a *version*: once published it never changes.
package struct Guide: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, used in addresses, e.g. `tennyu`.
    package var id: String
    /// Code of its life event, e.g. `MI` (moving in).
    package var event: String
    package var version: Int
    package var name: Text
    package var kana: String
    /// Further words under which people look for it.
    package var synonyms: [String]
    package var summary: Text
    /// When the town last read it through.
    package var reviewed: CivilDate
    /// In the order of asking.
    package var questions: [GuideQuestion]
    package var rules: [GuideRule]
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]

    /// A guide of which nothing is written yet.
    package init(id: String, event: String, name: Text, reviewed: CivilDate) {
        self.id = id
        self.event = event
        version = 1
        self.name = name
        kana = ""
        synonyms = []
        summary = ""
        self.reviewed = reviewed
        questions = []
        rules = []
        unconfirmed = []
    }
}

extension Guide {
    /// Lists that are absent are empty.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        event = try container.decode(String.self, forKey: .event)
        version = try container.decode(Int.self, forKey: .version)
        name = try container.decode(Text.self, forKey: .name)
        kana = try container.decode(String.self, forKey: .kana)
        synonyms = try container.decodeIfPresent([String].self, forKey: .synonyms) ?? []
        summary = try container.decode(Text.self, forKey: .summary)
        reviewed = try container.decode(CivilDate.self, forKey: .reviewed)
        questions = try container.decode([GuideQuestion].self, forKey: .questions)
        rules = try container.decode([GuideRule].self, forKey: .rules)
        unconfirmed = try container.decodeIfPresent([String].self, forKey: .unconfirmed) ?? []
    }

    package func question(_ id: FieldID) -> GuideQuestion? { questions.first { $0.id == id } }
}
