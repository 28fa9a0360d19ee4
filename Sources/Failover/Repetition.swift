import Logging

/// Does something again and again, and says when it begins to fail and when it works again.
struct Repetition: Sendable {
    let name: String
    let rhythm: Duration
    let logger: Logger

    /// Until the work succeeds once, whatever time that takes.
    static func untilDone(_ work: () async throws -> Void) async {
        while !Task.isCancelled {
            if (try? await work()) != nil { return }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Until the task is cancelled. What takes longer than the rhythm is followed by the next at once.
    func run(_ work: () async throws -> Void) async {
        var isFailing = false
        while !Task.isCancelled {
            let next = ContinuousClock.now + rhythm
            do {
                try await work()
                if isFailing { logger.notice("\(name): 元に戻りました。") }
                isFailing = false
            } catch {
                if !isFailing, !Task.isCancelled { logger.warning("\(name): \(error)") }
                isFailing = true
            }
            try? await Task.sleep(until: next, clock: .continuous)
        }
    }
}
