import Foundation

/// The first answers to acts, by their keys.
actor IdempotencyCache {
    /// Keys live for 24 hours after their first use.
    private static let life: TimeInterval = 86_400
    private static let capacity = 50_000

    enum Found {
        case nothing
        case running
        case answer(ProviderAnswer)
        /// The key came before, with something else.
        case another
    }

    private struct Entry {
        let request: String
        let begun: Date
        var answer: ProviderAnswer?
    }

    private let clock: BookClock
    private var entries: [String: Entry] = [:]
    private var keys: [String] = []

    init(clock: BookClock) {
        self.clock = clock
    }

    /// Looks the key up; one that is not there is now running.
    func begin(_ key: String, request: String) -> Found {
        if let entry = entries[key], entry.begun + Self.life > clock.now {
            guard entry.request == request else { return .another }
            return entry.answer.map(Found.answer) ?? .running
        }
        entries[key] = Entry(request: request, begun: clock.now)
        keys.append(key)
        if keys.count > Self.capacity { entries[keys.removeFirst()] = nil }
        return .nothing
    }

    func finish(_ key: String, with answer: ProviderAnswer) {
        entries[key]?.answer = answer
    }
}
