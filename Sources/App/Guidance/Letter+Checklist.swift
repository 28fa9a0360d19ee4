import Content
import Domain
import Foundation

extension Letter {
    /// What somebody has to do, for themselves.
    static func checklist(_ view: ChecklistView, from town: TownProfile) -> Letter {
        let groups = ChecklistItem.Group.allCases.compactMap { group -> String? in
            let cards = view.cards(of: group)
            guard !cards.isEmpty else { return nil }
            return (["■ \(group.name)"] + cards.map(lines)).joined(separator: "\n\n")
        }
        let papers = view.papers.isEmpty ? [] : ["■ 市役所への持ち物リスト\n" + list(view.papers.map { $0.name() })]
        return Letter(
            from: town,
            "\(view.state.guide.name())：必要な手続",
            text: """
                必要な手続の案内をお送りします。

                \((groups + papers).joined(separator: "\n\n"))

                この案内をまた開くリンク
                \(view.resumption.absoluteString)

                心当たりがないときは、このメールを削除してください。
                """
        )
    }

    private static func lines(of card: ChecklistView.Card) -> String {
        let doubt = card.item.isCertain ? "" : "（必要かもしれません）"
        let last = card.item.due.map { "いつまで：\($0.last.weekdayText)まで" }
        let words = card.item.rule.deadline.map { "期限：\($0.text())" }
        let elsewhere = card.item.rule.elsewhere.map { "どこで：\($0.name())" }
        let places = card.places.isEmpty ? nil : "どこで：" + card.places.joined(separator: "、")
        let papers = card.papers.isEmpty ? nil : "持ち物：" + card.papers.map { $0.name() }.joined(separator: "、")
        return (["□ \(card.name)\(doubt)"] + [last, words, elsewhere ?? places, papers].compactMap(\.self))
            .joined(separator: "\n  ")
    }

    private static func list(_ lines: [String]) -> String { lines.map { "・\($0)" }.joined(separator: "\n") }
}
