import Foundation

/// A moment as RFC 3339 writes it, in UTC with milliseconds: `2026-04-01T00:00:00.000Z`.
struct Timestamp: CustomStringConvertible {
    let description: String

    init(_ moment: Date) {
        let milliseconds = Int64((moment.timeIntervalSince1970 * 1000).rounded(.down))
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        // Rounded towards the past, also before 1970.
        var whole = time_t(rest < 0 ? seconds - 1 : seconds)
        var parts = tm()
        gmtime_r(&whole, &parts)
        let date = "\(parts.tm_year + 1900)-\(Self.padded(parts.tm_mon + 1))-\(Self.padded(parts.tm_mday))"
        let time = "\(Self.padded(parts.tm_hour)):\(Self.padded(parts.tm_min)):\(Self.padded(parts.tm_sec))"
        let fraction = Self.padded(Int32(rest < 0 ? rest + 1000 : rest), digits: 3)
        description = "\(date)T\(time).\(fraction)Z"
    }

    private static func padded(_ number: Int32, digits: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
