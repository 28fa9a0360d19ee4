import Synchronization

/// Counts from several tasks.
final class Tally: Sendable {
    private let value = Atomic<Int>(0)

    var count: Int { value.load(ordering: .relaxed) }

    /// - Returns: the new count.
    @discardableResult
    func add() -> Int {
        value.add(1, ordering: .relaxed).newValue
    }
}
