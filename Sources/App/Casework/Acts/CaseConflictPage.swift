import Domain
import HTML

/// Somebody else was faster: what changed meanwhile, and what the officer had typed, for copying. Nothing was overwritten.
struct CaseConflictPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let view: CaseFileView
    /// What the officer wanted to do.
    let verb: String
    let form: Form
    /// Where it can be done again; nil when the case no longer allows it.
    let retryPath: String?

    var body: some HTML {
        StaffPage("ほかの人が更新しました \(view.file.number)", in: frame, officer: officer, at: .cases) {
            CaseHead(view: view, act: verb)
            Banner(.warning, "ほかの人がこの申請を更新したため、「\(verb)」は行われませんでした。", in: frame) {
                p { "下の変更を確かめてください。何も上書きされていません。" }
            }
            if news.isEmpty {
                section {
                    h2(.class("heading")) { "いまの状態" }
                    p { "この申請は「\(view.file.status.staffLabel)」です。" }
                }
            } else {
                section {
                    h2(.class("heading")) { "画面を開いたあとの変更" }
                    ol(.class("timeline")) {
                        for line in news { HistoryItem(line: line) }
                    }
                }
                if news.contains(where: { $0.act == .correction }) {
                    CaseCorrections(corrections: Array(view.corrections.suffix(1)))
                }
            }
            if !typed.isEmpty {
                section {
                    h2(.class("heading")) { "あなたが入力した文章" }
                    p { "必要なら、ここから写してお使いください。" }
                    for (index, kept) in typed.enumerated() {
                        div(.class("field")) {
                            label(.class("field__label"), .for("typed-\(index)")) { kept.title }
                            textarea(.class("textarea"), .id("typed-\(index)"), .rows(4), .readonly) { kept.text }
                        }
                    }
                }
            }
            div(.class("actions")) {
                a(.class("button"), .href(Path.case(view.file.id))) { "最新の申請を開く" }
                if let retryPath { a(.class("button button--outline"), .href(retryPath)) { "\(verb)画面を開き直す" } }
            }
        }
    }

    /// What happened after the form was drawn.
    private var news: [HistoryLine] {
        let seen = Int(form.text(CaseRevision.lastEvent)) ?? 0
        return view.history.filter { $0.id > seen }
    }

    /// Texts that are a pity to lose, and what the page called their inputs.
    private var typed: [(title: String, text: String)] {
        let single = [("reason", "理由"), ("tracking", "郵便の追跡番号")]
        let byField = view.file.journey.correctable.map { ("reason:\($0.key)", "\($0.label)の理由") }
        return (single + byField).map { (title: $0.1, text: form.text($0.0)) }.filter { !$0.text.isEmpty }
    }
}
