import Domain

/// A paper that proves something, or a thing to bring (CPSV-AP: Evidence).
struct EvidenceRecord: Encodable {
    let id: String
    let type = OpenDataType.evidence
    let identifier: String
    let title: LanguageMap
    /// When it is needed, and what exactly is meant.
    let description: [String: [String]]?
    /// Whether it is attached, posted or shown.
    var manner: Evidence.Manner?
    /// The answers with which it is needed; always when absent.
    var when: Condition?

    /// - Parameter id: the procedure's.
    static func evidence(of procedure: Procedure, id: String) -> [EvidenceRecord] {
        procedure.evidence.enumerated().map { index, evidence in
            EvidenceRecord(
                id: "\(id)#evidence-\(index + 1)",
                identifier: "\(procedure.id)-evidence-\(index + 1)",
                title: evidence.name.byLanguage,
                description: [evidence.when, evidence.note].compactMap(\.self).byLanguage,
                manner: evidence.manner
            )
        }
    }
}
