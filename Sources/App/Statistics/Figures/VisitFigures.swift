import Domain

/// How many reserved and came, of one group.
struct VisitFigures: Decodable, Sendable {
    let breakdown: Breakdown
    let key: String
    /// With those that were cancelled: each was served, absent, cancelled, or nothing is recorded.
    let reserved: Int
    let served: Int
    let absent: Int
    let cancelled: Int
    let cancelledByApplicant: Int
    let cancelledByOfficer: Int
    let walkIns: Int
    let walkInsServed: Int
    /// Days from reserving to coming; nil where nobody reserved.
    let lead: Double?

    /// Reserved, and nobody wrote down what became of it.
    var unrecorded: Int { reserved - served - absent - cancelled }
    /// Of those of whom it is known whether they came.
    var absence: Share? { Share(absent, of: served + absent) }
}
