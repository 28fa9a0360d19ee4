import Content
import Domain

/// One thing that a guide says, in words: what an officer reads, and what is compared.
struct GuideFact: Sendable, Hashable {
    let name: String
    let text: String

    private static func list(_ facts: [(String, String?)]) -> [GuideFact] {
        facts.compactMap { name, text in
            text.flatMap { $0.isEmpty ? nil : GuideFact(name: name, text: $0) }
        }
    }

    static func head(_ guide: Guide, _ catalogue: CatalogueSnapshot) -> [GuideFact] {
        list([
            ("名前", guide.name()), ("読みがな", guide.kana),
            ("ライフイベント", catalogue.lifeEvent(guide.event)?.name() ?? guide.event), ("説明", guide.summary()),
            ("検索のことば", guide.synonyms.joined(separator: "、")), ("内容を確認した日", guide.reviewed.westernText),
            ("確認の必要なこと", guide.unconfirmed.joined(separator: "\n")),
        ])
    }

    static func question(_ question: GuideQuestion, in guide: Guide) -> [GuideFact] {
        let field = question.field
        var limits: [(String, String?)] = []
        switch field.kind {
        case .number(let options):
            limits = [
                ("最小", options.min.map(String.init)), ("最大", options.max.map(String.init)), ("単位", options.unit?()),
            ]
        case .date(let options):
            limits = [("最初の日", options.notBefore?.description), ("最後の日", options.notAfter?.description)]
        case .choice(let options), .choices(let options):
            let lines = options.options.map { "\($0.label())（\($0.value)）\($0.hint.map { "：\($0())" } ?? "")" }
            limits = [("選択肢", lines.joined(separator: "\n"))]
        default: break
        }
        return list(
            [
                ("質問", field.label()), ("説明", field.hint?()),
                ("種類", GuideQuestionKind(rawValue: field.kind.word.rawValue)?.name),
                ("尋ねる人", ConditionText(guide)(field.when)),
            ] + limits + [
                ("どれもあてはまらないとき", question.none?()), ("わからない", question.notSure ? "選べる" : nil),
                ("大切な答え", question.sensitive ? "すべての答え" : question.sensitiveAnswers.joined(separator: "、")),
                ("ことがら", field.fact),
            ]
        )
    }

    static func rule(_ rule: GuideRule, in guide: Guide, _ catalogue: CatalogueSnapshot) -> [GuideFact] {
        let words = ConditionText(guide)
        let papers = (rule.bring ?? []).map { paper in
            let name = catalogue.paper(paper.paper)?.name() ?? paper.paper
            return paper.when == nil ? name : "\(name)（\(words(paper.when))とき）"
        }
        let procedure = rule.procedure.flatMap { catalogue.procedure($0) }
        let choices = procedure.map { KnownAnswerChoice.all(for: $0, in: guide) } ?? []
        let answers = (rule.answers ?? []).map { answer in
            let word = KnownAnswerChoice(answer).description
            let text = choices.first { $0.value == word }?.text ?? word
            return answer.when == nil ? text : "\(text)（\(words(answer.when))とき）"
        }
        return list([
            ("手続", rule.procedure.map { catalogue.procedure($0)?.name() ?? $0 }), ("名前", rule.name?()),
            ("説明", rule.summary?()), ("あてはまる人", words(rule.when)), ("期限", rule.deadline?.text()),
            ("期限の計算", rule.deadline?.calculation(in: guide)), ("だれが", rule.who?()),
            (
                "どこで",
                (rule.places ?? []).map { catalogue.whereabouts(ofCounter: $0) ?? $0 }.joined(separator: "\n")
            ),
            ("市役所以外の場所", rule.elsewhere.map { [$0.name(), $0.note?()].compactMap(\.self).joined(separator: "\n") }),
            ("持ち物", papers.joined(separator: "\n")), ("申請に先に入れる答え", answers.joined(separator: "\n")),
            ("手数料", rule.fee?()), ("補足", rule.note?()),
            ("並び順", rule.order.map(String.init)), ("根拠", rule.source?.joined(separator: "、")),
            ("確認の必要なこと", rule.unconfirmed?.joined(separator: "\n")),
        ])
    }
}

extension Deadline {
    /// How its day is counted; nil when it is told in words only.
    fileprivate func calculation(in guide: Guide) -> String? {
        guard let from else { return nil }
        let name = guide.question(from)?.field.label() ?? from.rawValue
        let first = countsFirstDay == true ? "（その日を1日目とする）" : ""
        return "「\(name)」の日から\(within?.words ?? "")\(first)" + (opens.map { "、\($0.words)からできる" } ?? "")
    }
}

extension Deadline.Span {
    fileprivate var words: String {
        [days.map { "\($0)日" }, months.map { "\($0)か月" }, years.map { "\($0)年" }].compactMap(\.self).joined()
    }
}

extension GuideRule {
    /// Its own name or its procedure's.
    func shownName(in catalogue: CatalogueSnapshot) -> String {
        name?() ?? procedure.flatMap { catalogue.procedure($0)?.name() } ?? id
    }
}
