/// An outcome on its way to the one who waits for it; delivered when the lock is open again.
struct Completion: Sendable {
    let continuation: CheckedContinuation<Outcome, Never>
    let outcome: Outcome

    func deliver() {
        continuation.resume(returning: outcome)
    }
}
