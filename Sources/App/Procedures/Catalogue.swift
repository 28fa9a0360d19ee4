import Domain
import Synchronization

/// The published procedures, in memory: pages are made without asking the database.
package final class Catalogue: Sendable {
    private let current: Mutex<CatalogueSnapshot>
    private let wasRead = Atomic(false)

    package init(_ snapshot: CatalogueSnapshot) {
        current = Mutex(snapshot)
    }

    /// What is published now; one value, so that a page never mixes two states.
    package var snapshot: CatalogueSnapshot { current.withLock { $0 } }

    package var isEmpty: Bool { snapshot.procedures.isEmpty }

    /// What the database says is published; nil when that is nothing.
    func read(_ snapshot: CatalogueSnapshot?) {
        if let snapshot { current.withLock { $0 = snapshot } }
        wasRead.store(true, ordering: .releasing)
    }

    /// Waits until the database has been asked for the first time what is published.
    ///
    /// - Throws: `CatalogueNotRead` when `patience` is over before.
    func waitUntilRead(patience: Duration) async throws {
        let end = ContinuousClock.now + patience
        while !wasRead.load(ordering: .acquiring) {
            guard .now < end else { throw CatalogueNotRead() }
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}

/// The node has not found a database yet since it started.
struct CatalogueNotRead: Error {}
