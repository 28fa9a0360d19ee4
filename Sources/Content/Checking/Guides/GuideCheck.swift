import Domain

/// Everything that can be wrong with one guide, whatever else the town offers.
struct GuideCheck {
    private(set) var findings: [ContentFinding]
    /// How many combinations of answers were tried.
    private(set) var combinations = 0
    /// In how many ways its questions can be answered.
    private(set) var paths: UInt128 = 0

    init(_ guide: Guide, town: Town, today: CivilDate) {
        let form = Form(guide)
        let references =
            IdentifierCheck(guide, form).findings + ReferenceCheck(form, sites: form.sites(of: guide)).findings
            + FieldCheck(form).findings + GuideShapeCheck(guide).findings
        findings = references + TextCheck(guide).findings
        // Answers can be tried only when every condition speaks of something that is there.
        guard references.allSatisfy({ $0.level == .warning }) else { return }
        let reachability = GuideReachabilityCheck(guide, form, town: town, today: today)
        findings += reachability.findings
        combinations = reachability.combinations
        paths = PathCount(guide, form, town: town, today: today).total
    }
}

extension Form {
    /// Every condition of a guide of whose questions this is the form.
    func sites(of guide: Guide) -> [ConditionSite] {
        let questions = fields.compactMap { item in
            item.field.when.map {
                ConditionSite(condition: $0, path: item.path["when"], context: [], scope: scope(before: item))
            }
        }
        return questions + guide.rules.enumerated().flatMap { number, rule in ruleSites(rule, number) }
    }

    private func ruleSites(_ rule: GuideRule, _ number: Int) -> [ConditionSite] {
        let path = ContentPath.top["rules"][number]
        let own = rule.when.map {
            ConditionSite(condition: $0, path: path["when"], context: [], scope: wholeScope)
        }
        let papers = sites((rule.bring ?? []).map(\.when), at: path["bring"], within: rule)
        let answers = sites((rule.answers ?? []).map(\.when), at: path["answers"], within: rule)
        return [own].compactMap(\.self) + papers + answers
    }

    /// The conditions of a list's items, which count only where the rule holds.
    private func sites(_ conditions: [Condition?], at path: ContentPath, within rule: GuideRule) -> [ConditionSite] {
        conditions.enumerated().compactMap { position, condition in
            condition.map {
                ConditionSite(
                    condition: $0,
                    path: path[position]["when"],
                    context: [rule.when].compactMap(\.self),
                    scope: wholeScope
                )
            }
        }
    }
}
