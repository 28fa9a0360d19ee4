/// When a service counts as stopped, as contracts for such services have it: three probes in a row failed, or at least
/// 5 % of the probes of five minutes. A second in which nobody looked neither makes a stop nor ends one.
package enum ServiceStops {
    package static let inARow = 3
    package static let window = 300
    package static let share = 0.05
    /// So many seconds after a probe are as it found them: while others look, a controller does so every five seconds.
    package static let lasting = 4

    /// - Returns: for each second whether the service was stopped.
    package static func find(in seconds: [ProbeMinute.Second]) -> [Bool] {
        var stopped = Array(repeating: false, count: seconds.count)
        markRows(seconds, &stopped)
        markWindows(carried(seconds), &stopped)
        return stopped
    }

    /// - Returns: the seconds with those between two probes as the earlier one found them.
    static func carried(_ seconds: [ProbeMinute.Second]) -> [ProbeMinute.Second] {
        var last = ProbeMinute.Second.unknown
        var age = 0
        return seconds.map { second in
            age = second == .unknown ? age + 1 : 0
            if second != .unknown { last = second }
            return age <= lasting ? last : .unknown
        }
    }

    private static func markRows(_ seconds: [ProbeMinute.Second], _ stopped: inout [Bool]) {
        var first: Int?
        var last = 0
        var count = 0
        for (place, second) in seconds.enumerated() where second != .unknown {
            guard second == .failed else {
                first = nil
                count = 0
                continue
            }
            if first == nil { first = place }
            last = place
            count += 1
            if count >= inARow, let first {
                for each in first...last { stopped[each] = true }
            }
        }
    }

    /// From the first to the last failed probe of each such window.
    private static func markWindows(_ seconds: [ProbeMinute.Second], _ stopped: inout [Bool]) {
        guard seconds.count >= window else { return }
        var known = 0
        var failures: [Int] = []
        for place in seconds.indices {
            if seconds[place] != .unknown { known += 1 }
            if seconds[place] == .failed { failures.append(place) }
            let left = place - window
            if left >= 0, seconds[left] != .unknown { known -= 1 }
            while let oldest = failures.first, oldest <= left { failures.removeFirst() }
            // Half a window that was not looked at says nothing about a share.
            guard place >= window - 1, known * 2 >= window, let first = failures.first, let last = failures.last,
                Double(failures.count) >= share * Double(known)
            else { continue }
            for each in first...last { stopped[each] = true }
        }
    }
}
