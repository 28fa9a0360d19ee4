import Domain
import Postgres
import Synchronization

/// Published versions of procedures by id and number. A version never changes, so that it is read once and kept.
package final class Definitions: Sendable {
    private struct Key: Hashable {
        let id: String
        let version: Int
    }

    private let kept = Mutex<[Key: Procedure]>([:])

    package init() {}

    /// - Parameter database: where it is read, once; inside a transaction that transaction.
    package func procedure(_ id: String, version: Int, in database: any Querying) async throws -> Procedure {
        let key = Key(id: id, version: version)
        if let procedure = kept.withLock({ $0[key] }) { return procedure }
        let definition = try await ProcedureStore(database: database).definition(id, version: version)
        kept.withLock { $0[key] = definition }
        return definition
    }
}
