/// One thing that the town does for people on application (CPSV-AP: PublicService): its page, its form, its fee.
///
/// A value of this type is a *version*: once published it never changes, and an application keeps the one it began with.
package struct Procedure: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, used in addresses, e.g. `juminhyo`.
    package var id: String
    /// Number in the town's catalogue, e.g. `P001`.
    package var code: String
    package var version: Int
    package var name: Text
    package var kana: String
    /// Further words under which people look for it.
    package var synonyms: [String]
    package var department: String
    /// Codes of life events, e.g. `MI` (moving in); see `LifeEvent`.
    package var lifeEvents: [String]
    package var summary: Text
    /// 申請できる方
    package var eligibility: Text
    /// 必要なもの, one a line.
    package var needs: [Text]
    /// 申請から交付までの流れ, one step a line.
    package var flow: [Text]
    /// 注意事項
    package var notes: [Text]
    package var legalBasis: [String]
    package var evidence: [Evidence]
    package var fee: Fee
    package var payment: PaymentMoment
    package var delivery: [Delivery]
    package var signature: SignatureRule
    /// Whether the applicant may withdraw before the decision.
    package var withdrawable: Bool
    /// Standard time from receipt to decision, in working days (標準処理期間).
    package var processingDays: ProcessingDays
    /// Whether it ends with a document that is issued, or with a notification that is accepted.
    package var outcome: Outcome
    /// Counters where it is done too; see `Office`.
    package var places: [String]?
    /// The procedures that it stands for, where several are applied for together; see `Sitting`.
    package var members: [Member]?
    /// The form; empty when there is none online.
    package var steps: [Step]
    package var rules: [Rule]
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]
}

extension Procedure {
    /// A version of a procedure.
    package struct Member: Sendable, Hashable, Codable {
        package var id: String
        package var version: Int
        /// Its questions to which the answers were known when the sitting was begun.
        package var known: [FieldID]?
    }

    /// Lists that are absent are empty, and a procedure without `fee` is free.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        code = try container.decode(String.self, forKey: .code)
        version = try container.decode(Int.self, forKey: .version)
        name = try container.decode(Text.self, forKey: .name)
        kana = try container.decode(String.self, forKey: .kana)
        synonyms = try container.decodeIfPresent([String].self, forKey: .synonyms) ?? []
        department = try container.decode(String.self, forKey: .department)
        lifeEvents = try container.decodeIfPresent([String].self, forKey: .lifeEvents) ?? []
        summary = try container.decode(Text.self, forKey: .summary)
        eligibility = try container.decode(Text.self, forKey: .eligibility)
        needs = try container.decodeIfPresent([Text].self, forKey: .needs) ?? []
        flow = try container.decodeIfPresent([Text].self, forKey: .flow) ?? []
        notes = try container.decodeIfPresent([Text].self, forKey: .notes) ?? []
        legalBasis = try container.decodeIfPresent([String].self, forKey: .legalBasis) ?? []
        evidence = try container.decodeIfPresent([Evidence].self, forKey: .evidence) ?? []
        fee = try container.decodeIfPresent(Fee.self, forKey: .fee) ?? .free
        payment = try container.decode(PaymentMoment.self, forKey: .payment)
        delivery = try container.decode([Delivery].self, forKey: .delivery)
        signature = try container.decode(SignatureRule.self, forKey: .signature)
        withdrawable = try container.decode(Bool.self, forKey: .withdrawable)
        processingDays = try container.decode(ProcessingDays.self, forKey: .processingDays)
        outcome = try container.decode(Outcome.self, forKey: .outcome)
        places = try container.decodeIfPresent([String].self, forKey: .places)
        members = try container.decodeIfPresent([Member].self, forKey: .members)
        steps = try container.decodeIfPresent([Step].self, forKey: .steps) ?? []
        rules = try container.decodeIfPresent([Rule].self, forKey: .rules) ?? []
        unconfirmed = try container.decodeIfPresent([String].self, forKey: .unconfirmed) ?? []
    }
}

extension Procedure {
    /// Whether it stands for several that are applied for together.
    package var isSitting: Bool { members != nil }

    /// Whether one can apply for it online.
    package var isOnline: Bool { !steps.isEmpty }

    /// All fields in the order of the form, those inside repeating groups not included.
    package var fields: [Field] { steps.flatMap(\.fields) }

    /// Whether its fee can be held at the submission and taken when it is granted. A notification is never granted.
    package var isPaidAtSubmission: Bool { payment == .atSubmission && outcome == .certificate }

    package func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    package func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
}
