import Foundation

/// One minute of a service as it was seen from one site: a line of the probes' log.
package struct ProbeMinute: Codable, Sendable {
    /// Upper bounds of the answers' buckets, in milliseconds; one more bucket takes what was slower.
    package static let bounds = [50, 100, 200, 300, 500, 800, 1000, 1500, 2000, 3000, 5000, 10_000]

    /// What a second was like, as a letter.
    package enum Second: Character, Sendable {
        case ok = "o"
        case slow = "s"
        case failed = "f"
        /// Nobody looked.
        case unknown = "-"

        init(_ verdict: ProbeResult.Verdict) {
            switch verdict {
            case .ok: self = .ok
            case .slow: self = .slow
            case .failed: self = .failed
            }
        }
    }

    package let service: PublicService
    /// The beginning of the minute.
    package let at: Date
    /// Sixty letters (``Second``).
    package private(set) var seconds: String
    /// How many answers fell into each bucket.
    package private(set) var answers: [Int]

    package init(service: PublicService, at: Date) {
        self.service = service
        self.at = at
        seconds = String(repeating: Second.unknown.rawValue, count: 60)
        answers = Array(repeating: 0, count: Self.bounds.count + 1)
    }

    /// The beginning of the minute in which a moment lies.
    package static func beginning(of moment: Date) -> Date {
        Date(timeIntervalSince1970: (moment.timeIntervalSince1970 / 60).rounded(.down) * 60)
    }

    package mutating func note(_ result: ProbeResult) {
        let place = Int(result.begun.timeIntervalSince(at))
        guard (0..<60).contains(place) else { return }
        var letters = Array(seconds)
        letters[place] = Second(result.verdict).rawValue
        seconds = String(letters)
        guard result.verdict != .failed else { return }
        let milliseconds = Int(result.slowest / .milliseconds(1))
        answers[Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count] += 1
    }

    /// Another part of the same minute, as the same site saw it.
    mutating func add(_ part: ProbeMinute) {
        let letters = zip(seconds, part.seconds).map { $1 == Second.unknown.rawValue ? $0 : $1 }
        seconds = String(letters)
        answers = zip(answers, part.answers).map(+)
    }

    package var letters: [Second] { seconds.map { Second(rawValue: $0) ?? .unknown } }

    package var known: Int { letters.count { $0 != .unknown } }
}
