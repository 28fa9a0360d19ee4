import Domain
import Foundation

/// A form for a test: a procedure in which nothing but its questions matters, filled in on 23 November 2026.
struct Form {
    static let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")
    static let today = CivilDate(nearestTo: 2026, 11, 23)

    var procedure: Procedure

    init(steps: [Step], rules: [Rule] = []) throws {
        procedure = try Procedure.sample()
        procedure.steps = steps
        procedure.rules = rules
    }

    /// One page with these fields.
    init(_ fields: Field..., rules: [Rule] = []) throws {
        try self.init(steps: [Step(id: "page", title: "入力", fields: fields)], rules: rules)
    }

    /// A page with one field `q`, labelled 質問.
    init(_ kind: FieldKind, required: Requirement = .always) throws {
        try self.init(Field(id: "q", label: "質問", kind: kind, required: required))
    }

    func journey(_ entries: Entries = Entries()) -> Journey {
        Journey(procedure, entries: entries, town: Self.town, today: Self.today)
    }

    func journey(_ typed: [EntryKey: String]) -> Journey {
        journey(Entries(typed.mapValues { [$0] }))
    }
}

extension Procedure {
    static func sample() throws -> Procedure {
        let json = """
            {"id": "sample", "code": "P000", "version": 1, "name": "見本", "kana": "みほん", "department": "shiminka",
             "summary": "見本です。", "eligibility": "どなたでも", "payment": "none", "delivery": ["post"],
             "signature": "none", "withdrawable": true, "processingDays": {"from": 1, "to": 3},
             "outcome": "certificate", "steps": []}
            """
        return try JSONDecoder().decode(Procedure.self, from: Data(json.utf8))
    }
}
