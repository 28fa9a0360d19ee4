extension Array where Element == Double {
    var median: Double { quantile(0.5) }

    /// The smallest value that is not exceeded by this part of all values; not a number when there is none.
    func quantile(_ part: Double) -> Double {
        guard !isEmpty else { return .nan }
        let position = (part * Double(count)).rounded(.up) - 1
        return sorted()[Swift.min(Swift.max(0, Int(position)), count - 1)]
    }
}
