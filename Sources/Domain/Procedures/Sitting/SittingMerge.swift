/// Makes one form of several. A question that asks for a fact which another asks for too is put only once, where it is put
/// to everybody and must be answered; all that hung on the other hangs on that one.
struct SittingMerge {
    private let members: [Procedure]
    /// For each member, what its fields are called in the form.
    private(set) var names: [[FieldID: FieldID]]
    private var steps: [Step] = []
    private var rules: [Rule] = []

    /// The field that asks for a fact on behalf of all.
    private struct Owner {
        let member: Int
        let field: Field
    }

    init(_ members: [Procedure]) {
        self.members = members
        names = members.map { _ in [:] }
        let owners = Self.owners(among: members)
        for (number, member) in members.enumerated() {
            for field in member.fields { name(field, of: number, owners) }
        }
        for (number, member) in members.enumerated() { add(member, number, owners) }
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

    /// The field by which this one is answered too; nil when it is put itself.
    private func owner(of field: Field, _ number: Int, _ owners: [String: Owner]) -> Owner? {
        guard let owner = field.fact.flatMap({ owners[$0] }), owner.member != number,
            owner.field.asksTheSame(as: field)
        else { return nil }
        return owner
    }

    private mutating func name(_ field: Field, of number: Int, _ owners: [String: Owner]) {
        guard let owner = owner(of: field, number, owners) else {
            for own in [field] + field.inner { names[number][own.id] = prefixed(own.id, number) }
            return
        }
        names[number][field.id] = prefixed(owner.field.id, owner.member)
        for (inner, shown) in zip(field.inner, owner.field.inner) {
            names[number][inner.id] = prefixed(shown.id, owner.member)
        }
    }

    private func prefixed(_ id: FieldID, _ number: Int) -> FieldID {
        FieldID(rawValue: "\(members[number].id)--\(id)")
    }

    private mutating func add(_ member: Procedure, _ number: Int, _ owners: [String: Owner]) {
        let rename = FieldRenaming(names: names[number])
        for step in member.steps {
            let fields = step.fields.filter { owner(of: $0, number, owners) == nil }
            for field in step.fields {
                guard let owner = owner(of: field, number, owners) else { continue }
                addLimits(of: field, answeredBy: owner, in: member, rename)
            }
            guard !fields.isEmpty else { continue }
            let isFirst = steps.isEmpty
            steps.append(
                Step(
                    id: "\(member.id)--\(step.id)",
                    title: isFirst ? step.title : Text("\(step.title())（\(member.name())）"),
                    hint: step.hint,
                    when: step.when.map(rename.condition),
                    fields: fields.map(rename.field)
                )
            )
        }
        rules += member.rules.map(rename.rule)
    }

    /// A day that is asked for on behalf of others must suit them all.
    private mutating func addLimits(
        of field: Field,
        answeredBy owner: Owner,
        in member: Procedure,
        _ rename: FieldRenaming
    ) {
        guard case .date(let options) = field.kind, case .date(let known) = owner.field.kind else { return }
        let id = prefixed(owner.field.id, owner.member)
        let subject = "「\(member.name())」を一緒に申請するには、\(owner.field.label())を"
        if let limit = options.notBefore, limit != known.notBefore {
            let sentence = Text(subject + "\(limit.words(before: false))の日付にしてください。")
            rules.append(Rule(at: id, require: .isNotBefore(id, rename.limit(limit)), message: sentence))
        }
        if let limit = options.notAfter, limit != known.notAfter {
            let sentence = Text(subject + "\(limit.words(before: true))の日付にしてください。")
            rules.append(Rule(at: id, require: .isNotAfter(id, rename.limit(limit)), message: sentence))
        }
    }

    /// What is paid when they are sent; the lines of every day on which one of the price lists changes.
    private var fee: Fee {
        let fees = members.enumerated().filter(\.element.isPaidAtSubmission).map { number, member in
            FieldRenaming(names: names[number]).fee(member.fee)
        }
        let days = Set(fees.flatMap(\.schedules).map(\.from)).sorted()
        return Fee(
            schedules: days.map { day in
                FeeSchedule(from: day, lines: fees.compactMap { $0.schedule(on: day) }.flatMap(\.lines))
            }
        )
    }

    /// All as one procedure. It stands in no catalogue.
    var form: Procedure {
        let fee = fee
        let signatures = members.map(\.signature)
        return Procedure(
            id: "sitting:" + members.map { "\($0.id)@\($0.version)" }.joined(separator: "+"),
            code: "",
            version: 1,
            name: Text("まとめて申請（\(members.map { $0.name() }.joined(separator: "、"))）"),
            kana: "まとめてしんせい",
            synonyms: [],
            department: members.first?.department ?? "",
            lifeEvents: [],
            summary: "いくつかの手続をまとめて申請します。",
            eligibility: "",
            needs: [],
            flow: [
                "必要なことを入力し、まとめて申請します。", "手続ごとに受付番号をお知らせします。",
                "それぞれの担当課が内容を審査します。直していただく点があるときは、手続ごとにメールでお知らせします。",
            ],
            notes: [],
            legalBasis: [],
            evidence: [],
            fee: fee,
            payment: fee.isFree ? .none : .atSubmission,
            delivery: [.none],
            signature: signatures.contains(.required) ? .required : signatures.contains(.optional) ? .optional : .none,
            withdrawable: false,
            processingDays: ProcessingDays(from: 0, to: 0),
            outcome: fee.isFree ? .notification : .certificate,
            places: nil,
            members: members.map { Procedure.Member(id: $0.id, version: $0.version) },
            steps: steps,
            rules: rules,
            unconfirmed: []
        )
    }
}

extension Field {
    /// The fields of a group's entries.
    fileprivate var inner: [Field] {
        if case .group(let options) = kind { options.fields } else { [] }
    }

    /// Whether an answer to one is an answer to the other; of days the limits are looked at by themselves.
    fileprivate func asksTheSame(as other: Field) -> Bool {
        switch (kind, other.kind) {
        case (.date, .date), (.postalCode, .postalCode): true
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
