import Domain

/// Questions that nobody is asked, and conditions that never hold.
struct ReachabilityCheck {
    private let form: Form
    private var exploration: Exploration
    /// Positions of the fields that nobody is asked or can answer.
    private var closed: Set<Int> = []
    private(set) var findings: [ContentFinding] = []

    var combinations: Int { exploration.combinations }

    init(_ form: Form, town: Town, today: CivilDate) {
        self.form = form
        exploration = Exploration(form, town: town, today: today)
        checkSteps()
        checkFields()
        for site in form.conditionSites { checkAlternatives(of: site) }
        checkRules()
        checkFee()
    }

    /// Reports unless somebody can answer like this without breaking the rules.
    private mutating func expect(
        _ conditions: [Condition],
        fails failing: Condition? = nil,
        keeping rules: [Rule] = [],
        otherwise finding: ContentFinding
    ) -> Bool {
        let demands = conditions.map(Demand.holds) + [failing].compactMap(\.self).map(Demand.fails)
        var finding = finding
        switch exploration.outcome(of: demands, keeping: rules) {
        case .possible: return true
        case .tooManyCombinations:
            findings.append(.warning(finding.path, "答えの組み合わせが多すぎるため、すべては確かめられませんでした。"))
            return true
        case .impossible:
            if !rules.isEmpty, exploration.outcome(of: demands) == .possible {
                finding.sentence += "rules のほかの決まりと両立しません。"
            }
            findings.append(finding)
            return false
        }
    }

    /// The rules that an applicant has kept who comes to this step.
    private func rules(before step: Int) -> [Rule] {
        form.procedure.rules.filter { rule in (form[rule.at]?.step).map { $0 < step } ?? false }
    }
}

// Steps and fields

extension ReachabilityCheck {
    private mutating func checkSteps() {
        for (number, step) in form.procedure.steps.enumerated() {
            guard let when = step.when else { continue }
            let isOpen = expect(
                [when],
                keeping: rules(before: number),
                otherwise: .error(.top["steps"][number]["when"], "この条件は成り立つことがないため、このステップに進む人はいません。")
            )
            if !isOpen { closed.formUnion(form.fields.filter { $0.step == number }.map(\.position)) }
        }
    }

    private mutating func checkFields() {
        for item in form.fields where !closed.contains(item.position) {
            if item.field.when != nil, !isAsked(item) {
                closed.insert(item.position)
                closed.formUnion(form.fields.filter { $0.group == item.field.id }.map(\.position))
            } else {
                checkRequirement(of: item)
                checkLimits(of: item)
            }
        }
    }

    private mutating func isAsked(_ item: FormField) -> Bool {
        expect(
            item.conditions,
            keeping: rules(before: item.step),
            otherwise: .error(item.path["when"], "この条件は成り立つことがないため、この項目が尋ねられることはありません。")
        )
    }

    private mutating func checkRequirement(of item: FormField) {
        guard case .when(let condition) = item.field.required else { return }
        _ = expect(
            item.conditions + [condition],
            keeping: rules(before: item.step),
            otherwise: .warning(item.path["required"]["when"], "この条件は成り立つことがないため、この項目が必須になることはありません。")
        )
    }

    private mutating func checkLimits(of item: FormField) {
        guard case .date(let options) = item.field.kind, options.notBefore != nil, options.notAfter != nil else {
            return
        }
        let isOpen = expect(
            item.conditions + [.isAnswered(item.field.id)],
            otherwise: .error(item.path, "notBefore と notAfter のあいだに、入力できる日がありません。")
        )
        if !isOpen { closed.insert(item.position) }
    }

    /// Of the parts of `any`, each must be able to hold where it stands.
    private mutating func checkAlternatives(of site: ConditionSite) {
        let alternatives = Alternative.all(in: site.condition, at: site.path)
        let whole = (site.context + [site.condition]).map(Demand.holds)
        guard !alternatives.isEmpty, exploration.outcome(of: whole) == .possible else { return }
        for alternative in alternatives {
            _ = expect(
                site.context + alternative.conditions,
                otherwise: .warning(alternative.path, "この条件は、どのように答えても成り立ちません。")
            )
        }
    }
}

// Rules and fees

extension ReachabilityCheck {
    private mutating func checkRules() {
        for (number, rule) in form.procedure.rules.enumerated() {
            guard let place = form[rule.at], !closed.contains(place.position) else { continue }
            var others = form.procedure.rules
            others.remove(at: number)
            check(rule, at: .top["rules"][number], place, keeping: others)
        }
    }

    private mutating func check(_ rule: Rule, at path: ContentPath, _ place: FormField, keeping others: [Rule]) {
        let applied = place.conditions + [rule.when].compactMap(\.self)
        let isApplied = expect(
            applied,
            keeping: others,
            otherwise: .error(path["when"], "この条件は成り立つことがないため、この決まりを使うことはありません。")
        )
        guard isApplied else { return }
        let isKept = expect(
            applied + [rule.require],
            keeping: others,
            otherwise: .error(path["require"], "この決まりを守る答えはありません。")
        )
        guard isKept else { return }
        _ = expect(
            applied,
            fails: rule.require,
            otherwise: .warning(path["require"], "この決まりは、どのように答えても破られないため、要りません。")
        )
    }

    private mutating func checkFee() {
        let schedules = ContentPath.top["fee"]["schedules"]
        for (number, schedule) in form.procedure.fee.schedules.enumerated() {
            for (index, line) in schedule.lines.enumerated() {
                check(line, at: schedules[number]["lines"][index])
            }
        }
    }

    private mutating func check(_ line: FeeLine, at path: ContentPath) {
        let charged = [line.when].compactMap(\.self)
        let isCharged = expect(
            charged,
            keeping: form.procedure.rules,
            otherwise: .error(path["when"], "この条件は成り立つことがないため、この料金がかかることはありません。")
        )
        guard isCharged, let prices = line.prices, form[prices.field]?.field.kind.word == .choice else { return }
        let unpriced = charged.map(Demand.holds) + [.fails(.isAnswered(prices.field))]
        if exploration.outcome(of: unpriced, keeping: form.procedure.rules) == .possible {
            let sentence = "「\(prices.field)」に答えない人の金額が決まりません。料金の条件（when）を書くか、必須の項目にしてください。"
            findings.append(.error(path["prices"]["field"], sentence))
        }
    }
}
