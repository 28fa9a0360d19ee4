import Domain

/// The first day of a date field that lies on the later side of a comparison.
struct DayBoundary {
    let field: FieldID
    let limit: DayLimit
    /// Days after the limit.
    let later: Int

    init(_ field: FieldID, _ limit: DayLimit, later: Int = 0) {
        self.field = field
        self.limit = limit
        self.later = later
    }
}
