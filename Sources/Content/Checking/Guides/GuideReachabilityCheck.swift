import Domain

/// Questions that nobody is asked, rules that never hold, answers to which nothing is said, and things said in two ways.
struct GuideReachabilityCheck {
    private let guide: Guide
    private let form: Form
    private var exploration: Exploration
    private(set) var findings: [ContentFinding] = []

    var combinations: Int { exploration.combinations }

    init(_ guide: Guide, _ form: Form, town: Town, today: CivilDate) {
        self.guide = guide
        self.form = form
        exploration = Exploration(form, town: town, today: today)
        checkQuestions()
        checkRules()
        checkSilence()
        checkContradictions()
        checkUse()
    }

    /// Reports unless somebody can answer like this.
    private mutating func expect(_ demands: [Demand], otherwise finding: ContentFinding) {
        switch exploration.outcome(of: demands) {
        case .possible: break
        case .impossible: findings.append(finding)
        case .tooManyCombinations: reportCut(at: finding.path)
        }
    }

    private mutating func reportCut(at path: ContentPath) {
        findings.append(.warning(path, "答えの組み合わせが多すぎるため、すべては確かめられませんでした。"))
    }

    private mutating func checkQuestions() {
        for item in form.fields {
            guard let when = item.field.when else { continue }
            let finding = ContentFinding.error(item.path["when"], "この条件は成り立つことがないため、この質問が尋ねられることはありません。")
            expect([.holds(when)], otherwise: finding)
            checkAlternatives(of: when, at: item.path["when"], beside: [])
        }
    }

    private mutating func checkRules() {
        for (number, rule) in guide.rules.enumerated() {
            let path = ContentPath.top["rules"][number]
            let whole = [rule.when].compactMap(\.self)
            if let when = rule.when {
                let finding = ContentFinding.error(path["when"], "この条件は成り立つことがないため、この案内が表示されることはありません。")
                expect([.holds(when)], otherwise: finding)
                checkAlternatives(of: when, at: path["when"], beside: [])
            }
            for (position, paper) in (rule.bring ?? []).enumerated() {
                guard let when = paper.when else { continue }
                let place = path["bring"][position]["when"]
                let finding = ContentFinding.error(place, "この条件は成り立つことがないため、この持ち物が表示されることはありません。")
                expect((whole + [when]).map(Demand.holds), otherwise: finding)
            }
            for (position, answer) in (rule.answers ?? []).enumerated() {
                guard let when = answer.when else { continue }
                let place = path["answers"][position]["when"]
                let finding = ContentFinding.error(place, "この条件は成り立つことがないため、この答えが申請に入ることはありません。")
                expect((whole + [when]).map(Demand.holds), otherwise: finding)
            }
        }
    }

    /// Of the parts of `any`, each must be able to hold where it stands.
    private mutating func checkAlternatives(of condition: Condition, at path: ContentPath, beside context: [Condition])
    {
        for alternative in Alternative.all(in: condition, at: path) {
            let finding = ContentFinding.warning(alternative.path, "この条件は、どのように答えても成り立ちません。")
            expect((context + alternative.conditions).map(Demand.holds), otherwise: finding)
        }
    }

    /// Whoever answers must be told something.
    private mutating func checkSilence() {
        let conditions = guide.rules.compactMap(\.when)
        guard conditions.count == guide.rules.count else { return }
        switch exploration.outcome(of: conditions.map(Demand.fails)) {
        case .impossible: break
        case .possible: findings.append(.error(.top["rules"], "案内が一つも表示されない答え方があります。だれにでもあてはまる案内を書いてください。"))
        case .tooManyCombinations: reportCut(at: .top["rules"])
        }
    }

    /// Rules of the same name that hold for the same person make one card, so that they must say the same.
    private mutating func checkContradictions() {
        for (number, rule) in guide.rules.enumerated() {
            for other in guide.rules[..<number] where rule.isSameThing(as: other) && !rule.saysTheSame(as: other) {
                let demands = [rule.when, other.when].compactMap(\.self).map(Demand.holds)
                guard exploration.outcome(of: demands) == .possible else { continue }
                let sentence = "「\(other.id)」と同じ手続で、同じ人に表示されますが、期限か場所が異なります。"
                findings.append(.error(.top["rules"][number], sentence))
            }
        }
    }

    /// A question on which nothing hangs wastes people's time.
    private mutating func checkUse() {
        let conditions = guide.questions.compactMap(\.when) + guide.rules.flatMap(\.conditions)
        let used = Set(conditions.flatMap(\.fields) + guide.rules.compactMap { $0.deadline?.from })
        for item in form.fields where !used.contains(item.field.id) {
            findings.append(.warning(item.path, "この質問の答えは、どの案内にも使われていません。"))
        }
    }
}

extension GuideRule {
    fileprivate var conditions: [Condition] { [when].compactMap(\.self) + (bring ?? []).compactMap(\.when) }

    fileprivate func isSameThing(as other: GuideRule) -> Bool {
        procedure == other.procedure && name == other.name
    }

    fileprivate func saysTheSame(as other: GuideRule) -> Bool {
        deadline == other.deadline && places == other.places && elsewhere == other.elsewhere
    }
}
