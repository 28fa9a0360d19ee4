/// Makes one form of several. A question that asks for a fact which another asks for too is put only once; all that hung
/// on the other hangs on that one. What is known already stands in a step before all others, which is done from the start;
/// what is consented to, in one step after all others.
struct SittingMerge {
    let members: [Procedure]
    /// For each member, its questions to which the answers are known and that stand in the first step.
    let foretold: [Set<FieldID>]
    let consent: SittingConsent?
    /// The fields that ask for a fact on behalf of all.
    private let owners: [String: Owner]
    /// The fields that do where they are put.
    private var sharers: [String: Owner] = [:]
    /// For each member, what its fields are called in the form.
    private(set) var names: [[FieldID: FieldID]]
    private(set) var known: [Field] = []
    /// What is put on behalf of several of them, but not to everybody.
    private(set) var shared: [Field] = []
    private(set) var steps: [Step] = []
    private(set) var rules: [Rule] = []

    private struct Owner {
        let member: Int
        let field: Field
        /// Under which one of these it is put, in the words of the form; always when there are none.
        var conditions: [Condition] = []
        /// Whether the conditions are decided in the first step, so that the field can stand anywhere.
        var isForetold = false
    }

    /// - Parameter known: for each member, its questions to which the answers are known; none where absent.
    init(_ members: [Procedure], knowing known: [Set<FieldID>]) {
        self.members = members
        foretold = members.enumerated().map { number, member in
            member.foretold(number < known.count ? known[number] : [])
        }
        consent = SittingConsent(members)
        owners = Self.owners(among: members)
        names = members.map { _ in [:] }
        for (number, member) in members.enumerated() {
            for step in member.steps {
                for field in step.fields { name(field, of: number, in: step) }
            }
        }
        for (number, member) in members.enumerated() { add(member, number) }
    }

    /// For each fact the first field that everybody answers.
    private static func owners(among members: [Procedure]) -> [String: Owner] {
        var owners: [String: Owner] = [:]
        for (number, member) in members.enumerated() {
            for step in member.steps where step.when == nil {
                for field in step.fields where field.when == nil && field.required == .always {
                    guard let fact = field.fact, owners[fact] == nil else { continue }
                    owners[fact] = Owner(member: number, field: field)
                }
            }
        }
        return owners
    }

    // Who is called what

    private mutating func name(_ field: Field, of number: Int, in step: Step) {
        if consent?.covers(field, of: number) == true {
            names[number][field.id] = SittingConsent.id
        } else if let owner = alwaysOwner(of: field, number) ?? sharer(of: field, number, in: step) {
            names[number][field.id] = prefixed(owner.field.id, owner.member)
            for (inner, shown) in zip(field.inner, owner.field.inner) {
                names[number][inner.id] = prefixed(shown.id, owner.member)
            }
        } else {
            for own in [field] + field.inner { names[number][own.id] = prefixed(own.id, number) }
        }
    }

    private func prefixed(_ id: FieldID, _ number: Int) -> FieldID {
        FieldID(rawValue: "\(members[number].id)--\(id)")
    }

    /// The field of another member by which this one is answered too, put to everybody. It comes first where something
    /// else hangs on the answer.
    private func alwaysOwner(of field: Field, _ number: Int) -> Owner? {
        guard let owner = field.fact.flatMap({ owners[$0] }), owner.member != number,
            owner.field.asksTheSame(as: field),
            owner.member < number || !members[number].mentions(field.id)
        else { return nil }
        return owner
    }

    /// The field of an earlier member by which this one is answered too: it is put under the same condition, or it can be
    /// put under this one as well. Where there is none yet, this one is it from now on.
    private mutating func sharer(of field: Field, _ number: Int, in step: Step) -> Owner? {
        guard let fact = field.fact, field.required == .always, let condition = condition(of: field, number, in: step)
        else { return nil }
        let isForetold = foretold[number].isSuperset(of: (step.when?.fields ?? []) + field.precedingFields)
        guard var owner = sharers[fact] else {
            let first = Owner(member: number, field: field, conditions: [condition], isForetold: isForetold)
            sharers[fact] = first
            return nil
        }
        guard owner.member != number, owner.field.asksTheSame(as: field) else { return nil }
        if owner.conditions.contains(condition) { return owner }
        guard owner.isForetold, isForetold else { return nil }
        owner.conditions.append(condition)
        sharers[fact] = owner
        return owner
    }

    /// Its own condition and that of its step, in the words of the form.
    private func condition(of field: Field, _ number: Int, in step: Step) -> Condition? {
        let conditions = [step.when, field.when].compactMap(\.self)
        let whole = conditions.count > 1 ? Condition.all(conditions) : conditions.first
        return whole.map(FieldRenaming(names: names[number]).condition)
    }

    // What stands where

    private mutating func add(_ member: Procedure, _ number: Int) {
        let rename = FieldRenaming(names: names[number])
        for step in member.steps {
            var asked: [Field] = []
            for field in step.fields where consent?.covers(field, of: number) != true && !isNeedless(field) {
                guard names[number][field.id] == prefixed(field.id, number) else {
                    addLimits(of: field, in: member, number, when: condition(of: field, number, in: step))
                    continue
                }
                let conditions = conditions(of: field, number, in: step)
                if foretold[number].contains(field.id) {
                    known.append(rename.field(field).named(in: member, under: conditions))
                } else if conditions.count > 1 {
                    shared.append(rename.field(field).put(under: conditions))
                } else {
                    asked.append(rename.field(field))
                }
            }
            guard !asked.isEmpty else { continue }
            steps.append(
                Step(
                    id: "\(member.id)--\(step.id)",
                    title: steps.isEmpty ? step.title : Text("\(step.title())（\(member.name())）"),
                    hint: step.hint,
                    when: step.when.map(rename.condition),
                    fields: asked
                )
            )
        }
        rules += member.rules.map(rename.rule)
    }

    /// Whoever signs need not show who they are.
    private func isNeedless(_ field: Field) -> Bool {
        signature == .required && field.fact == Fact.identityProof && field.required == .never
    }

    /// Under which one of these a field is put, also on behalf of others; always when there are none.
    private func conditions(of field: Field, _ number: Int, in step: Step) -> [Condition] {
        if let owner = field.fact.flatMap({ sharers[$0] }), owner.member == number, owner.field.id == field.id {
            return owner.conditions
        }
        return [condition(of: field, number, in: step)].compactMap(\.self)
    }

    /// A day that is asked for on behalf of others must suit them all.
    private mutating func addLimits(of field: Field, in member: Procedure, _ number: Int, when condition: Condition?) {
        guard let id = names[number][field.id], case .date(let options) = field.kind,
            let owner = field.fact.flatMap({ fact in
                [owners[fact], sharers[fact]].compactMap(\.self).first { prefixed($0.field.id, $0.member) == id }
            }),
            case .date(let known) = owner.field.kind
        else { return }
        let rename = FieldRenaming(names: names[number])
        let subject = "「\(member.name())」を一緒に申請するには、\(owner.field.label())を"
        if let limit = options.notBefore, limit != known.notBefore {
            let sentence = Text(subject + "\(limit.words(before: false))の日付にしてください。")
            rules.append(
                Rule(at: id, when: condition, require: .isNotBefore(id, rename.limit(limit)), message: sentence)
            )
        }
        if let limit = options.notAfter, limit != known.notAfter {
            let sentence = Text(subject + "\(limit.words(before: true))の日付にしてください。")
            rules.append(
                Rule(at: id, when: condition, require: .isNotAfter(id, rename.limit(limit)), message: sentence)
            )
        }
    }
}

extension Field {
    fileprivate func put(under conditions: [Condition]) -> Field {
        var field = self
        field.when = conditions.count > 1 ? .any(conditions) : conditions.first
        return field
    }

    /// The field away from its own step: what does not ask for the same as others says to which procedure it belongs.
    fileprivate func named(in procedure: Procedure, under conditions: [Condition]) -> Field {
        var field = put(under: conditions)
        if fact == nil || conditions.count == 1 { field.label = Text("\(label())（\(procedure.name())）") }
        return field
    }

    /// Whether every answer to this is an answer to the other; of days the limits are looked at by themselves.
    fileprivate func asksTheSame(as other: Field) -> Bool {
        switch (kind, other.kind) {
        case (.date, .date), (.postalCode, .postalCode): true
        case (.address(let options), .address(let others)):
            options.withoutBuilding == others.withoutBuilding
                && (others.within == nil || options.within == others.within)
        case (.group(let options), .group(let others)): options.asksTheSame(as: others)
        default: kind == other.kind
        }
    }
}

extension GroupOptions {
    fileprivate func asksTheSame(as other: GroupOptions) -> Bool {
        atLeast == other.atLeast && atMost == other.atMost
            && fields.elementsEqual(other.fields) { field, other in
                field.fact != nil && field.fact == other.fact && field.when == nil && other.when == nil
                    && field.required == other.required && field.kind == other.kind
            }
    }
}

extension DayLimit {
    /// E.g. 今日まで, 2026年4月1日から.
    fileprivate func words(before: Bool) -> String {
        let day =
            switch self {
            case .date(let date): date.westernText
            case .today(plus: 0): "今日"
            case .today(let days): days > 0 ? "今日の\(days)日後" : "今日の\(-days)日前"
            case .field: "ほかの日付に合う日"
            }
        return day + (before ? "以前" : "以降")
    }
}
