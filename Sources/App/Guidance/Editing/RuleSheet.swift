import Domain

// A rule as inputs, and back.

extension GuideSheet {
    init(_ rule: GuideRule) {
        self["id"] = rule.id
        self["procedure"] = rule.procedure ?? ""
        self["name"] = rule.name?() ?? ""
        self["summary"] = rule.summary?() ?? ""
        self["who"] = rule.who?() ?? ""
        self["fee"] = rule.fee?() ?? ""
        self["note"] = rule.note?() ?? ""
        self["order"] = rule.order.map(String.init) ?? ""
        self["source"] = (rule.source ?? []).joined(separator: "\n")
        self["unconfirmed"] = (rule.unconfirmed ?? []).joined(separator: "\n")
        self["elsewhere.name"] = rule.elsewhere?.name() ?? ""
        self["elsewhere.note"] = rule.elsewhere?.note?() ?? ""
        for place in rule.places ?? [] { self[add("places")] = place }
        write(rule.when, at: "when")
        write(rule.deadline)
        for paper in rule.bring ?? [] {
            let row = add("bring")
            self["\(row).paper"] = paper.paper
            write(paper.when, at: "\(row).when")
        }
        for answer in rule.answers ?? [] {
            let row = add("answers")
            self["\(row).answer"] = KnownAnswerChoice(answer).description
            write(answer.when, at: "\(row).when")
        }
    }

    static var newRule: GuideSheet {
        var sheet = GuideSheet()
        sheet.write(Condition?.none, at: "when")
        return sheet
    }

    private mutating func write(_ deadline: Deadline?) {
        self["deadline.text"] = deadline?.text() ?? ""
        self["deadline.from"] = deadline?.from?.rawValue ?? ""
        set(deadline?.countsFirstDay == true, as: "deadline.countsFirstDay")
        write(deadline?.within, at: "deadline.within")
        write(deadline?.opens, at: "deadline.opens")
    }

    private mutating func write(_ span: Deadline.Span?, at place: String) {
        let parts = [("days", span?.days), ("months", span?.months), ("years", span?.years)]
        let part = parts.first { $0.1 != nil }
        self["\(place).number"] = part?.1.map(String.init) ?? ""
        self["\(place).unit"] = part?.0 ?? "days"
    }
}

extension GuideSheetReader {
    /// - Parameter old: nil for a new rule.
    mutating func rule(_ old: GuideRule?, in guide: Guide) -> GuideRule {
        let id = old?.id ?? sheet["id"]
        if old == nil { checkNewID(id, among: guide.rules.map(\.id), /[A-Za-z][A-Za-z0-9\-]*/) }
        var rule = old ?? GuideRule(id: id)
        rule.procedure = sheet.text("procedure")
        rule.name = optionalText("name", changing: old?.name)
        if rule.procedure == nil, rule.name == nil { report("name", "手続を選ぶか、名前を入力してください。") }
        rule.summary = optionalText("summary", changing: old?.summary)
        rule.who = optionalText("who", changing: old?.who)
        rule.fee = optionalText("fee", changing: old?.fee)
        rule.note = optionalText("note", changing: old?.note)
        rule.order = number("order", "並び順")
        rule.source = nonEmpty(sheet.lines("source"))
        rule.unconfirmed = nonEmpty(sheet.lines("unconfirmed"))
        rule.when = condition("when")
        rule.deadline = deadline(changing: old?.deadline)
        let places = (0..<sheet.count("places")).map { sheet["places.\($0)"] }.filter { !$0.isEmpty }
        rule.places = nonEmpty(places)
        rule.elsewhere = optionalText("elsewhere.name", changing: old?.elsewhere?.name).map {
            GuideRule.Elsewhere(name: $0, note: optionalText("elsewhere.note", changing: old?.elsewhere?.note))
        }
        rule.bring = nonEmpty(papers)
        rule.answers = nonEmpty(answers)
        return rule
    }

    private var papers: [BroughtPaper] {
        mutating get {
            (0..<sheet.count("bring")).compactMap { number in
                guard let paper = sheet.text("bring.\(number).paper") else { return nil }
                return BroughtPaper(paper: paper, when: condition("bring.\(number).when"))
            }
        }
    }

    private var answers: [KnownAnswer] {
        mutating get {
            (0..<sheet.count("answers")).compactMap { number in
                guard let choice = KnownAnswerChoice(sheet["answers.\(number).answer"]) else { return nil }
                let when = condition("answers.\(number).when")
                return KnownAnswer(field: choice.field, source: choice.source, when: when)
            }
        }
    }

    private func nonEmpty<Item>(_ list: [Item]) -> [Item]? { list.isEmpty ? nil : list }

    private mutating func deadline(changing old: Deadline?) -> Deadline? {
        let from = sheet.text("deadline.from").map { FieldID(rawValue: $0) }
        guard let text = optionalText("deadline.text", changing: old?.text) else {
            if from != nil { report("deadline.text", "期限のことばを入力してください。例: 引っ越した日から14日以内") }
            return nil
        }
        return Deadline(
            text: text,
            from: from,
            within: from == nil ? nil : span("deadline.within", "期限の長さ"),
            countsFirstDay: from != nil && sheet.flag("deadline.countsFirstDay") ? true : nil,
            opens: from == nil ? nil : span("deadline.opens", "できるようになる日")
        )
    }

    private mutating func span(_ place: String, _ question: String) -> Deadline.Span? {
        guard let number = number("\(place).number", question) else { return nil }
        switch sheet["\(place).unit"] {
        case "months": return Deadline.Span(months: number)
        case "years": return Deadline.Span(years: number)
        default: return Deadline.Span(days: number)
        }
    }
}
