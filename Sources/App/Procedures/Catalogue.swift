import Domain
import Synchronization

/// The published procedures, in memory: pages are made without asking the database.
package final class Catalogue: Sendable {
    private let current: Mutex<CatalogueSnapshot>

    package init(_ snapshot: CatalogueSnapshot) {
        current = Mutex(snapshot)
    }

    /// What is published now; one value, so that a page never mixes two states.
    package var snapshot: CatalogueSnapshot { current.withLock { $0 } }

    package var isEmpty: Bool { snapshot.procedures.isEmpty }

    func replace(with snapshot: CatalogueSnapshot) {
        current.withLock { $0 = snapshot }
    }
}
