import Domain
import Synchronization
import Telemetry

/// Lets so many through at the same time and keeps so many more in line: a rush for reservations cannot take every
/// connection to the database from the rest of the site.
final class ReservationGate: Sendable {
    private struct State {
        var inside = 0
        var line: [CheckedContinuation<Void, Never>] = []
    }

    private let width: Int
    private let longestLine: Int
    private let state = Mutex(State())

    init(width: Int, longestLine: Int) {
        self.width = max(1, width)
        self.longestLine = longestLine
    }

    /// - Throws: `GateCrowded` at once when the line is full.
    func pass<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async throws {
        enum Way { case inside, line, away }
        let way = state.withLock { state in
            if state.inside < width {
                state.inside += 1
                return Way.inside
            }
            return state.line.count < longestLine ? .line : .away
        }
        switch way {
        case .inside: return
        case .away: throw GateCrowded()
        case .line: await waitInLine()
        }
    }

    private func waitInLine() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                // Somebody may have left since.
                guard state.inside >= width else {
                    state.inside += 1
                    return true
                }
                state.line.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    /// Whoever is first in line takes the place of whoever leaves.
    private func leave() {
        let next = state.withLock { state in
            guard !state.line.isEmpty else {
                state.inside -= 1
                return nil as CheckedContinuation<Void, Never>?
            }
            return state.line.removeFirst()
        }
        next?.resume()
    }
}

/// There are as many in line as there may be.
struct GateCrowded: Error {}

/// A node's gates; together they leave connections for everything else.
struct ReservationGates: Sendable {
    /// Before the pages of the way to a reservation.
    let choices: ReservationGate
    /// Before what waiting rooms ask the database.
    let places: ReservationGate

    init(_ config: AppConfig) {
        choices = ReservationGate(width: config.reservationsAtOnce, longestLine: config.reservationsInLine)
        places = ReservationGate(width: (config.reservationsAtOnce + 1) / 2, longestLine: config.reservationsInLine)
    }
}

extension Desk {
    /// Does what asks the database on the way to a reservation.
    ///
    /// - Throws: `Problem(.unavailable)` when too many wait for it; its page asks again by itself.
    func pass<Answer>(_ gate: ReservationGate, _ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await gate.pass(body)
        } catch is GateCrowded {
            metrics.reservationsTurnedAway.increment()
            throw Problem(.unavailable, "ただいま、窓口の予約がたいへん混み合っています。少し待ってから、もう一度お試しください。")
        }
    }
}
