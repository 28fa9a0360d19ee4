import Foundation

/// When waiting rooms open by themselves: a node has answered late for ten seconds on end, and more than half of what it was
/// asked is reservations.
package struct RushRule: Sendable {
    /// What a node has seen in one second.
    package struct Second: Sendable, Hashable {
        package var p95: Double
        package var requests: Int
        package var reservationRequests: Int
        /// How often each purpose was asked for.
        package var asked: [String: Int]

        package init(p95: Double, requests: Int, reservationRequests: Int, asked: [String: Int]) {
            self.p95 = p95
            self.requests = requests
            self.reservationRequests = reservationRequests
            self.asked = asked
        }
    }

    package static let length = 10
    /// Fewer requests than these in all the seconds are no rush, however slow they are.
    package static let fewest = 50
    /// So many purposes at most get a room.
    package static let most = 3

    private let busy: Double
    private var seconds: [Second] = []

    /// - Parameter busy: milliseconds; see `AdmissionRate.busy`.
    package init(busy: Double = AdmissionRate.busy) {
        self.busy = busy
    }

    package mutating func add(_ second: Second) {
        seconds.append(second)
        if seconds.count > Self.length { seconds.removeFirst() }
    }

    /// Which purposes need a room now, the most wanted first: those that every fourth asks for or more.
    package var purposes: [String] {
        let requests = seconds.reduce(0) { $0 + $1.requests }
        let reservations = seconds.reduce(0) { $0 + $1.reservationRequests }
        guard seconds.count == Self.length, seconds.allSatisfy({ $0.p95 > busy }), requests >= Self.fewest,
            reservations * 2 > requests
        else { return [] }
        let asked = seconds.reduce(into: [String: Int]()) { $0.merge($1.asked, uniquingKeysWith: +) }
        let all = asked.values.reduce(0, +)
        let wanted = asked.filter { $0.value * 4 >= all }
        return wanted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key)
    }
}
