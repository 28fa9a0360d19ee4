import Domain

/// Everything that can be wrong with one procedure, whatever else the town offers.
struct ProcedureCheck {
    let findings: [ContentFinding]
    /// How many combinations of answers were tried.
    let combinations: Int

    init(_ procedure: Procedure, town: Town, today: CivilDate) {
        let form = Form(procedure)
        let references =
            IdentifierCheck(form).findings + ReferenceCheck(form).findings + FieldCheck(form).findings
            + FeeCheck(form, today: today).findings
        let rest = TextCheck(form).findings + PageCheck(form).findings + OfferCheck(procedure).findings
        guard references.allSatisfy({ $0.level == .warning }) else {
            // Answers can be tried only when every condition speaks of something that is there.
            findings = references + rest
            combinations = 0
            return
        }
        let reachability = ReachabilityCheck(form, town: town, today: today)
        findings = references + rest + reachability.findings
        combinations = reachability.combinations
    }
}
