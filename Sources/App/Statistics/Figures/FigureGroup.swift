/// All figures of one group.
struct FigureGroup: Sendable {
    /// What the group is called.
    let name: String
    let key: String
    let visits: VisitFigures?
    let stays: StayFigures?
    let seats: SeatFigures?
}
