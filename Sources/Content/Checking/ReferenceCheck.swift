import Domain

/// Conditions speak only of fields asked before, with a comparison that fits the field and values that it can have.
struct ReferenceCheck {
    let form: Form
    private(set) var findings: [ContentFinding] = []

    init(_ form: Form) {
        self.init(form, sites: form.conditionSites)
        checkRulePlaces()
    }

    init(_ form: Form, sites: [ConditionSite]) {
        self.form = form
        for site in sites {
            check(site.condition, at: site.path, site.scope)
        }
        for item in form.fields {
            guard case .date(let options) = item.field.kind else { continue }
            check(options.notBefore, at: item.path["notBefore"], form.scope(before: item))
            check(options.notAfter, at: item.path["notAfter"], form.scope(before: item))
        }
    }

    private mutating func check(_ condition: Condition, at path: ContentPath, _ scope: ConditionSite.Scope) {
        switch condition {
        case .all(let parts): check(parts, at: path["all"], scope)
        case .any(let parts): check(parts, at: path["any"], scope)
        case .not(let part): check(part, at: path["not"], scope)
        case .equals(let id, let value): compare(id, "is", at: path, scope) { $0.refusal(ofWords: [value]) }
        case .isOne(let id, let values): compare(id, "in", at: path, scope) { $0.refusal(ofWords: values) }
        case .includes(let id, let value): compare(id, "includes", at: path, scope) { $0.refusal(ofTick: value) }
        case .isAnswered(let id): compare(id, "answered", at: path, scope) { $0.refusalOfAnswered }
        case .isAtLeast(let id, _): compare(id, "atLeast", at: path, scope) { $0.refusalOfSize }
        case .isAtMost(let id, _): compare(id, "atMost", at: path, scope) { $0.refusalOfSize }
        case .begins(let id, let prefix): compare(id, "beginsWith", at: path, scope) { $0.refusal(ofPrefix: prefix) }
        case .isNotBefore(let id, let limit):
            compare(id, "notBefore", at: path, scope) { $0.refusalOfDay }
            check(limit, at: path["notBefore"], scope)
        case .isNotAfter(let id, let limit):
            compare(id, "notAfter", at: path, scope) { $0.refusalOfDay }
            check(limit, at: path["notAfter"], scope)
        }
    }

    private mutating func check(_ parts: [Condition], at path: ContentPath, _ scope: ConditionSite.Scope) {
        if parts.isEmpty { findings.append(.error(path, "条件が一つもありません。")) }
        for (number, part) in parts.enumerated() {
            check(part, at: path[number], scope)
        }
    }

    private mutating func compare(
        _ id: FieldID,
        _ word: String,
        at path: ContentPath,
        _ scope: ConditionSite.Scope,
        refusal: (Comparability) -> String?
    ) {
        if let absence = absence(of: id, scope) {
            findings.append(.error(path["field"], absence))
        } else if let item = form[id], let refusal = refusal(Comparability(field: item.field, word: word)) {
            findings.append(.error(path[word], refusal))
        }
    }

    private mutating func check(_ limit: DayLimit?, at path: ContentPath, _ scope: ConditionSite.Scope) {
        guard case .field(let id, _) = limit else { return }
        if let absence = absence(of: id, scope) {
            findings.append(.error(path, absence))
        } else if let item = form[id], item.field.kind.word != .date {
            findings.append(.error(path, "「\(id)」は日付の項目ではありません。"))
        }
    }

    /// Why a condition there cannot speak of the field.
    private func absence(of id: FieldID, _ scope: ConditionSite.Scope) -> String? {
        guard let item = form[id] else {
            let known = form.fields.filter { $0.position < scope.end }.map(\.field.id.rawValue)
            return "項目" + Suggestion(word: id.rawValue, known: known).sentence
        }
        if let group = item.group, group != scope.group {
            return "「\(id)」は、くり返しの項目「\(group)」の中にあるため、ここでは使えません。"
        }
        return item.position < scope.end ? nil : "「\(id)」は、ここより前に尋ねる項目ではありません。"
    }

    private mutating func checkRulePlaces() {
        for (number, rule) in form.procedure.rules.enumerated() {
            let path = ContentPath.top["rules"][number]["at"]
            guard let place = form[rule.at] else {
                let known = form.fields.map(\.field.id.rawValue)
                findings.append(.error(path, "項目" + Suggestion(word: rule.at.rawValue, known: known).sentence))
                continue
            }
            if place.field.kind.word == .explanation {
                findings.append(.error(path, "説明文の項目には、誤りを表示できません。"))
            }
            let spoken = (rule.require.fields + (rule.when?.fields ?? [])).compactMap { form[$0]?.step }
            if let last = spoken.max(), last > place.step {
                findings.append(.warning(path, "あとのステップの項目を見る決まりです。そのステップの項目に表示すると、前に戻らずに直せます。"))
            }
        }
    }
}
