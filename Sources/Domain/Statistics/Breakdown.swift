/// By what figures are told apart.
package enum Breakdown: String, Sendable, Hashable, Codable, CaseIterable {
    /// All in one.
    case whole
    case hour
    case weekday
    case purpose
    case counter
    /// Desks, and people with a skill.
    case resource
    case channel
    case day
    case office

    /// Heads the column of the groups' names.
    package var label: String {
        switch self {
        case .whole: "全体"
        case .hour: "時間帯"
        case .weekday: "曜日"
        case .purpose: "用件"
        case .counter: "窓口"
        case .resource: "席・担当"
        case .channel: "受け付けた方法"
        case .day: "日"
        case .office: "場所"
        }
    }

    /// Those of one office's visits.
    package static let ofOffice: [Breakdown] = [.hour, .weekday, .purpose, .counter, .resource, .channel, .day]

    /// A seat has no visits of its own: a visit may take several.
    package var hasVisits: Bool { self != .resource }

    /// A seat is for whatever purpose and channel.
    package var hasSeats: Bool { self != .purpose && self != .channel }
}
