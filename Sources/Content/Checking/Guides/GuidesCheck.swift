import Domain

/// What the guides say of procedures, counters, papers and life events.
struct GuidesCheck {
    private(set) var faults: [ContentFault] = []

    init(_ content: Content) {
        var ids: [String: String] = [:]
        let known = GuideReferences(
            procedures: content.procedures,
            offices: content.offices,
            papers: content.papers,
            lifeEvents: content.lifeEvents,
            facts: content.facts
        )
        for file in content.guideFiles {
            if let other = ids.updateValue(file.outline.file, forKey: file.value.id) {
                let sentence = "案内の名前「\(file.value.id)」は、\(other) でも使われています。"
                faults.append(file.outline.fault(.error(.top["id"], sentence)))
            }
            faults += GuideReferenceCheck(file.value, among: known).findings.map(file.outline.fault)
        }
    }
}
