import Domain
import Foundation

/// On which days in Japan what is published now was published.
struct Publications: Sendable {
    /// One of them, as it is read.
    struct Day: Decodable, Sendable {
        let isGuide: Bool
        let id: String
        let publishedAt: Date
    }

    private let procedures: [String: CivilDate]
    private let guides: [String: CivilDate]

    init(_ days: [Day]) {
        procedures = Self.days(days.filter { !$0.isGuide })
        guides = Self.days(days.filter(\.isGuide))
    }

    /// The day of the youngest of all; nil before anything was published.
    var latest: CivilDate? { (Array(procedures.values) + Array(guides.values)).max() }

    func day(ofProcedure id: String) -> CivilDate? { procedures[id] }

    func day(ofGuide id: String) -> CivilDate? { guides[id] }

    private static func days(_ days: [Day]) -> [String: CivilDate] {
        Dictionary(days.map { ($0.id, CivilDate($0.publishedAt)) }) { first, _ in first }
    }
}
