import Domain

/// The days worth trying for each date field.
///
/// Every comparison bounds the difference of two days, one of which may be fixed. Bounds of this kind that can be met at
/// all are also met by days that one reaches from a fixed day by stepping along the bounds, over each field at most
/// once (a vertex of the polyhedron they describe). So it is enough to try these.
struct DaySpace {
    private var days: [FieldID: Set<Int>] = [:]
    /// Whether there were so many days that some were left out.
    private(set) var isCut = false

    private static let mostDays = 300

    init(_ fields: [FieldID], _ boundaries: [DayBoundary], today: CivilDate) {
        // Days that are compared only with each other may lie anywhere, so one of them may as well be today.
        for field in fields { days[field] = [today.daysSinceEpoch] }
        for boundary in boundaries {
            switch boundary.limit {
            case .date(let date): reach(boundary.field, date.daysSinceEpoch + boundary.later)
            case .today(let plus): reach(boundary.field, today.daysSinceEpoch + plus + boundary.later)
            case .field: break
            }
        }
        for _ in fields {
            for boundary in boundaries { step(along: boundary) }
        }
    }

    private mutating func step(along boundary: DayBoundary) {
        guard case .field(let other, let plus) = boundary.limit else { return }
        let distance = plus + boundary.later
        let (here, there) = (days[boundary.field] ?? [], days[other] ?? [])
        for day in there { reach(boundary.field, day + distance) }
        for day in here {
            // The other day for which `day` lies just on the later, or just on the earlier side.
            insert(other, day - distance)
            insert(other, day - distance + 1)
        }
    }

    /// Both sides of the boundary are worth trying.
    private mutating func reach(_ field: FieldID, _ boundary: Int) {
        insert(field, boundary - 1)
        insert(field, boundary)
    }

    private mutating func insert(_ field: FieldID, _ day: Int) {
        guard let known = days[field], !known.contains(day) else { return }
        if known.count >= Self.mostDays {
            isCut = true
        } else {
            days[field]?.insert(day)
        }
    }

    subscript(field: FieldID) -> [CivilDate] {
        (days[field] ?? []).sorted().map(CivilDate.init(daysSinceEpoch:))
    }
}
