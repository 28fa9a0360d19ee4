import Domain

/// How many seats there were, and how many of them were taken, of one group of slots.
struct SeatFigures: Decodable, Sendable {
    let breakdown: Breakdown
    let key: String
    let seats: Int
    let taken: Int

    var fill: Share? { Share(taken, of: seats) }
}
