import Domain
import Foundation

/// Makes and checks password hashes on threads of its own, few at a time: each takes a thread for a while and much memory.
package final class PasswordHasher: Sendable {
    private let cost: PasswordHash.Cost
    private let queue: OperationQueue
    /// Takes the place of the hash of an officer who does not exist, so that the answer takes as long.
    private let nobody: PasswordHash

    /// How many may wait; a flood of sign-ins is refused early instead of queued for minutes.
    private static let longestLine = 60

    /// - Parameter logRounds: binary logarithm of scrypt's rounds, see `AppConfig.passwordLogRounds`.
    package init(logRounds: Int = 15) {
        cost = PasswordHash.Cost(logRounds: logRounds)
        nobody = .unmatchable(cost: cost)
        queue = OperationQueue()
        queue.name = "passwords"
        queue.maxConcurrentOperationCount = 2
    }

    func hash(_ password: String) async throws -> PasswordHash {
        try await run { [cost] in try PasswordHash(of: password, cost: cost) }
    }

    /// - Parameter stored: nil when there is no such officer; takes as long, and is never right.
    func matches(_ password: String, _ stored: PasswordHash?) async throws -> Bool {
        let isRight = try await run { [nobody] in try (stored ?? nobody).matches(password) }
        return isRight && stored != nil
    }

    /// Whether the hash was made when tries were cheaper, or dearer, than new ones are.
    func isOutdated(_ hash: PasswordHash) -> Bool { hash.cost != cost }

    private func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        guard queue.operationCount < Self.longestLine else {
            throw Problem(.unavailable, "ただいまサインインが混み合っています。少し待って、もう一度お試しください。")
        }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
