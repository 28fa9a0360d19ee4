import Content
import Domain
import HTML

/// The head data of a guide.
struct HeadPage: Component {
    let view: GuidePartView

    var body: some HTML {
        GuidePartPage("案内の基本", view, action: Path.guideHead(view.draft.guideId)) {
            SheetText(name: "name", question: "案内の名前", view: view, hint: "例: 加古川市に引っ越してきたとき")
            SheetText(name: "kana", question: "読みがな", view: view)
            SheetSelect(
                name: "event",
                question: "ライフイベント",
                view: view,
                choices: view.catalogue.lifeEvents.map { .init(value: $0.code, text: $0.name()) }
            )
            SheetText(name: "summary", question: "説明", view: view, rows: 3)
            SheetText(name: "synonyms", question: "検索のことば", view: view, hint: "1行に一つずつ。名前のほかに、探すときに使われることばです。", rows: 4)
            SheetText(name: "reviewed", question: "内容を確認した日", view: view, hint: "例: 2026-04-01")
            SheetText(name: "unconfirmed", question: "確認の必要なこと", view: view, hint: "1行に一つずつ。職員だけに表示します。", rows: 3)
        }
    }
}
