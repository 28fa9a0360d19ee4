import Domain
import Foundation
import NIOCore

/// The deadlines of a checklist for calendar programs: a whole day each, with a reminder three days before.
struct DeadlineCalendar {
    let bytes: ByteBuffer

    init(_ view: ChecklistView, madeAt now: Date, host: URL) {
        var file = CalendarFile(host: host.host() ?? "localhost", madeAt: now)
        for card in view.cards {
            guard let due = card.item.due else { continue }
            file.addDeadline(
                CalendarFile.Deadline(
                    id: "\(view.state.guide.id)-\(card.id)-\(due.last)",
                    day: due.last,
                    summary: "期限：\(card.name)",
                    description: Self.description(of: card),
                    location: card.places.first,
                    address: view.resumption,
                    reminder: "まもなく期限です：\(card.name)"
                )
            )
        }
        bytes = file.end()
    }

    private static func description(of card: ChecklistView.Card) -> String {
        let papers = card.papers.map { "・\($0.name())" }
        let bring = papers.isEmpty ? [] : ["持ち物"] + papers
        return ([card.item.rule.deadline?.text()].compactMap(\.self) + card.places + bring).joined(separator: "\n")
    }
}
