import Domain

/// How long people waited and were served, of one group of stops. All lengths are in minutes; nil where there are none.
struct StayFigures: Decodable, Sendable {
    let breakdown: Breakdown
    let key: String
    let waits: Int
    let waitMedian: Double?
    /// Nine of ten waited no longer.
    let waitNinth: Double?
    let services: Int
    let serviceMedian: Double?
    let serviceNinth: Double?
}
