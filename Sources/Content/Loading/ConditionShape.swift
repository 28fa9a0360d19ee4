import Domain

extension Shape {
    /// The words that join conditions, with what stands behind them.
    static let connectives: [String: Shape] = [
        "all": .list(of: .condition), "any": .list(of: .condition), "not": .condition,
    ]

    /// The words that compare a field, with what stands behind them.
    static let comparisons: [String: Shape] = [
        "is": .string, "in": .list(of: .string), "includes": .string, "answered": .flag,
        "atLeast": .integer, "atMost": .integer,
        "notBefore": .literal(DayLimit.self), "notAfter": .literal(DayLimit.self), "beginsWith": .string,
    ]
}
