/// One thing that has to be done, or that is worth knowing, and for whom.
package struct GuideRule: Sendable, Hashable, Codable, Identifiable {
    /// Unique in the guide, e.g. `MI01`.
    package var id: String
    /// The catalogue's procedure; absent when it is none of the town's.
    package var procedure: String?
    /// What it is called; the procedure's name when absent.
    package var name: Text?
    package var summary: Text?
    /// For everybody when absent.
    package var when: Condition?
    package var deadline: Deadline?
    /// Who does it.
    package var who: Text?
    /// Counters where it is done; see `Office`.
    package var places: [String]?
    /// Where it is done when not at one of the town's counters.
    package var elsewhere: Elsewhere?
    package var bring: [BroughtPaper]?
    /// What the procedure's form need not ask any more.
    package var answers: [KnownAnswer]?
    /// In words; the procedure's price when absent.
    package var fee: Text?
    package var note: Text?
    /// Smaller is earlier, where no deadline decides.
    package var order: Int?
    /// Marks of the facts it rests on; seen by staff only.
    package var source: [String]?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    /// An office that is not the town's.
    package struct Elsewhere: Sendable, Hashable, Codable {
        package var name: Text
        package var note: Text?

        package init(name: Text, note: Text?) {
            self.name = name
            self.note = note
        }
    }

    /// For everybody, and without a name yet.
    package init(id: String) {
        self.id = id
    }
}

/// A thing to bring: in YAML the paper's name alone, or `{paper: NAME, when: CONDITION}`.
package struct BroughtPaper: Sendable, Hashable {
    /// See `Paper`.
    package var paper: String
    /// Always needed when absent.
    package var when: Condition?

    package init(paper: String, when: Condition? = nil) {
        self.paper = paper
        self.when = when
    }
}

extension BroughtPaper: Codable {
    private enum CodingKeys: CodingKey {
        case paper, when
    }

    package init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            paper = name
        } else {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            paper = try container.decode(String.self, forKey: .paper)
            when = try container.decode(Condition.self, forKey: .when)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        guard let when else {
            var container = encoder.singleValueContainer()
            return try container.encode(paper)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(paper, forKey: .paper)
        try container.encode(when, forKey: .when)
    }
}
