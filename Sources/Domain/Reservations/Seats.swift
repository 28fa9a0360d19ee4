/// Which seats of a slot somebody may take.
package enum Seats: String, Sendable, Hashable, Codable, CaseIterable {
    /// Those that are for everybody.
    case open
    /// Those too that are kept for people with priority.
    case priority
    /// All of them.
    case staff
}

/// By which way a reservation came.
package enum ReservationChannel: String, Sendable, Hashable, Codable, CaseIterable {
    case web
    case telephone
    case counter
    /// Without a reservation.
    case walkIn = "walk-in"

    package var label: String {
        switch self {
        case .web: "インターネット"
        case .telephone: "電話"
        case .counter: "窓口"
        case .walkIn: "予約なし"
        }
    }
}
