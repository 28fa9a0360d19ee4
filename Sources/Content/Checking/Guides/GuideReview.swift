import Domain

/// Everything that can be wrong with one guide in its town, for who writes it.
package struct GuideReview: Sendable {
    /// Errors first, each kind in the order of the guide.
    package let findings: [ContentFinding]
    /// In how many ways its questions can be answered; 0 while something that it names is missing.
    package let paths: UInt128

    /// - Parameter today: from which days like `today-10` are counted.
    package init(_ guide: Guide, among known: GuideReferences, town: Town, today: CivilDate) {
        let check = GuideCheck(guide, town: town, today: today)
        let all =
            GuideReferenceCheck(guide, among: known).findings + FactCheck.findings(in: guide, kinds: known.facts)
            + check.findings
        findings = all.filter { $0.level == .error } + all.filter { $0.level == .warning }
        paths = check.paths
    }

    /// Whether the guide can be published.
    package var isUsable: Bool { findings.allSatisfy { $0.level == .warning } }
}
