import Content
import Domain
import HTML

/// A draft at a glance: what is wrong with it, its questions and rules, and what can be done with it.
struct GuideDraftPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let draft: GuideDraft
    let review: GuideReview
    /// The newest published version.
    let newest: Int?
    let catalogue: CatalogueSnapshot

    private var guide: Guide { draft.guide }
    private var id: String { draft.guideId }

    var body: some HTML {
        StaffPage("\(guide.name())の下書き", in: frame, officer: officer, at: .guides) {
            Breadcrumb(
                trail: [
                    Crumb(title: "手続案内", path: Path.staffGuides), Crumb(title: guide.name(), path: Path.staffGuide(id)),
                ],
                here: "下書き"
            )
            h1(.class("page-title")) { "\(guide.name())の下書き" }
            p {
                GuideDraftBadge(draft: draft)
                " 担当：\(draft.editorNames)　元の版：\(draft.baseVersion.map { "版\($0)" } ?? "なし（新しい案内）")"
            }
            if let newest, newest > draft.baseVersion ?? 0 {
                Banner(.warning, "この下書きを作ったあとに、版\(newest)が公開されています。", in: frame) {
                    p { a(.href(Path.guideComparison(id) + "?from=\(newest)&to=draft")) { "版\(newest)との違いを確かめる" } }
                }
            }
            nav(.class("actions"), .aria(.label, "下書きの道具")) {
                a(.class("button button--outline"), .href(Path.guideMap(id))) { "流れ図を見る" }
                a(.class("button button--outline"), .href(Path.guideTrial(id))) { "ためしてみる" }
                if newest != nil {
                    a(.class("button button--outline"), .href(Path.guideComparison(id))) { "公開中の版と比べる" }
                }
                a(.class("button button--outline"), .href(Path.draftPackage(id))) { "書き出す（YAML）" }
            }
            GuideFindings(draft: draft, review: review, frame: frame)
            section {
                h2(.class("heading")) { "案内の基本" }
                GuideFacts(facts: GuideFact.head(guide, catalogue))
                if draft.isEditable { p { a(.href(Path.guideHead(id))) { "案内の基本を変更する" } } }
            }
            section(.id("questions")) {
                h2(.class("heading")) { "質問（\(guide.questions.count)）" }
                GuidePartTable(
                    noun: "質問",
                    officer: officer,
                    draft: draft,
                    rows: guide.questions.map {
                        GuidePartTable.Row(
                            path: Path.draftQuestion(id, $0.id.rawValue),
                            name: $0.field.label(),
                            kind: GuideQuestionKind(rawValue: $0.field.kind.word.rawValue)?.name ?? "",
                            condition: ConditionText(guide)($0.when)
                        )
                    }
                )
                if draft.isEditable { p { a(.href(Path.draftQuestion(id, GuidePartController.new))) { "質問を加える" } } }
            }
            section(.id("rules")) {
                h2(.class("heading")) { "案内すること（\(guide.rules.count)）" }
                GuidePartTable(
                    noun: "案内",
                    officer: officer,
                    draft: draft,
                    rows: guide.rules.map {
                        GuidePartTable.Row(
                            path: Path.draftRule(id, $0.id),
                            name: $0.shownName(in: catalogue),
                            kind: $0.deadline?.text() ?? "期限なし",
                            condition: ConditionText(guide)($0.when)
                        )
                    }
                )
                if draft.isEditable { p { a(.href(Path.draftRule(id, GuidePartController.new))) { "案内を加える" } } }
            }
            GuideDraftActs(officer: officer, draft: draft, isUsable: review.isUsable)
        }
    }
}

/// Facts one below the other.
struct GuideFacts: Component {
    let facts: [GuideFact]

    var body: some HTML {
        dl(.class("facts")) {
            for fact in facts {
                div(.class("facts__row")) {
                    dt { fact.name }
                    dd { Lines([fact.text]) }
                }
            }
        }
    }
}

/// What the check has found, each with the way to where it is mended.
private struct GuideFindings: Component {
    let draft: GuideDraft
    let review: GuideReview
    let frame: PageFrame

    var body: some HTML {
        section(.id("findings")) {
            h2(.class("heading")) { "点検の結果" }
            if review.findings.isEmpty {
                Banner(.success, "誤りは見つかりませんでした。答え方は\(NumberText.grouped(review.paths))通りです。", in: frame)
            } else {
                let errors = review.findings.count { $0.level == .error }
                Banner(
                    errors > 0 ? .error : .warning,
                    errors > 0 ? "公開する前に直すところが\(errors)か所あります。" : "公開できますが、確かめるところがあります。",
                    in: frame
                ) {
                    ul {
                        for finding in review.findings {
                            li {
                                "\(finding.level.name)："
                                a(.href(draft.place(of: finding.path))) { draft.name(of: finding.path) }
                                "　\(finding.sentence)"
                            }
                        }
                    }
                }
            }
        }
    }
}

extension GuideDraft {
    /// Where something is mended.
    fileprivate func place(of path: ContentPath) -> String {
        switch (path.parts.first, path.parts.dropFirst().first) {
        case (.key("questions"), .position(let number)) where number < guide.questions.count:
            Path.draftQuestion(guideId, guide.questions[number].id.rawValue) + anchor(path)
        case (.key("rules"), .position(let number)) where number < guide.rules.count:
            Path.draftRule(guideId, guide.rules[number].id) + anchor(path)
        case (.key("questions"), _): "#questions"
        case (.key("rules"), _): "#rules"
        default: Path.guideHead(guideId)
        }
    }

    private func anchor(_ path: ContentPath) -> String {
        guard path.parts.count > 2, case .key(let key) = path.parts[2] else { return "" }
        return "#\(key)"
    }

    fileprivate func name(of path: ContentPath) -> String {
        switch (path.parts.first, path.parts.dropFirst().first) {
        case (.key("questions"), .position(let number)) where number < guide.questions.count:
            "質問「\(guide.questions[number].field.label())」"
        case (.key("rules"), .position(let number)) where number < guide.rules.count:
            "案内「\(guide.rules[number].name?() ?? guide.rules[number].id)」"
        case (.key("questions"), _): "質問"
        case (.key("rules"), _): "案内すること"
        default: "案内の基本"
        }
    }
}
