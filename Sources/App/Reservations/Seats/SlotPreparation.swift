import Domain
import Postgres

/// Writes the slots of all days that can be reserved, as calendars, resources and changes of single days have them now.
package struct SlotPreparation: Sendable {
    private let today: CivilDate

    package init(today: CivilDate) {
        self.today = today
    }

    /// Each resource in a transaction of its own, so that nobody who reserves waits for all of them.
    package func run(on database: ConnectionPool) async throws {
        let book = try await BookStore(database: database).read()
        let days = today...today.adding(days: book.horizon)
        for resource in book.resources {
            try await database.transaction(repeatable: true) { transaction in
                try await self.write(resource, of: book, on: days, in: transaction)
            }
        }
    }

    /// One day of a resource, in the caller's transaction.
    func write(_ id: Resource.ID, on day: CivilDate, in transaction: Transaction) async throws {
        let book = try await BookStore(database: transaction).read()
        guard let resource = book.resources.first(where: { $0.id == id }) else { return }
        try await write(resource, of: book, on: day...day, in: transaction)
    }

    private func write(
        _ resource: Resource,
        of book: BookStore.Book,
        on days: ClosedRange<CivilDate>,
        in transaction: Transaction
    ) async throws {
        let changes = try await CapacityChangeStore(database: transaction).all(of: resource.id, on: days)
        try await SlotGridStore(transaction: transaction).write(
            resource,
            book.grids(of: resource, on: days, changes: changes),
            on: days
        )
    }
}
