import Domain
import Foundation

/// A planned pause of the service. Only one that was announced in good time is taken out of the time in which the service
/// was to be there.
package struct Maintenance: Codable, Hashable, Sendable {
    /// As the city has it in its contract for availability: two weeks.
    package static let notice = 14.0 * 86_400

    package let id: String
    package let title: String
    package let begins: Date
    package let ends: Date
    package let announced: Date
    /// When it was taken back; kept, so that no disk brings it back again.
    package internal(set) var removed: Date?

    package init(id: String, title: String, begins: Date, ends: Date, announced: Date, removed: Date? = nil) {
        self.id = id
        self.title = title
        self.begins = begins
        self.ends = ends
        self.announced = announced
        self.removed = removed
    }

    /// Of what is in different places about the same pauses the latest word on each: what was announced last, and of that
    /// its removal.
    package static func latest(of notices: [Maintenance]) -> [Maintenance] {
        Dictionary(grouping: notices, by: \.id).values.compactMap { $0.max { $1.follows($0) } }
            .sorted { ($0.begins, $0.id) < ($1.begins, $1.id) }
    }

    private func follows(_ other: Maintenance) -> Bool {
        announced == other.announced ? removed != nil && other.removed == nil : announced > other.announced
    }

    package var isExcused: Bool { begins.timeIntervalSince(announced) >= Self.notice }

    func covers(_ moment: Date) -> Bool { (begins..<ends).contains(moment) }

    func touches(_ day: CivilDate) -> Bool { begins < day.adding(days: 1).startInJapan && ends > day.startInJapan }
}
