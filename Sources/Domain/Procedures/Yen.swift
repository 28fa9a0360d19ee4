/// Whole yen, calculated without ever wrapping around.
enum Yen {
    struct TooLarge: Error {}

    static func sum(_ amounts: [Int]) throws(TooLarge) -> Int {
        try fold(amounts, from: 0) { $0.addingReportingOverflow($1) }
    }

    static func product(_ factors: [Int]) throws(TooLarge) -> Int {
        try fold(factors, from: 1) { $0.multipliedReportingOverflow(by: $1) }
    }

    private static func fold(
        _ numbers: [Int],
        from start: Int,
        _ combine: (Int, Int) -> (partialValue: Int, overflow: Bool)
    ) throws(TooLarge) -> Int {
        var result = start
        for number in numbers {
            let (value, overflow) = combine(result, number)
            guard !overflow else { throw TooLarge() }
            result = value
        }
        return result
    }
}
