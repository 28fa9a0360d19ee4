/// A place in the record, in the order in which it is sealed: by transaction, within one by id.
package struct AuditPosition: Sendable, Hashable, Comparable {
    let transaction: Int
    let id: Int

    /// Before the first entry.
    static let start = AuditPosition(transaction: 0, id: 0)

    package static func < (left: AuditPosition, right: AuditPosition) -> Bool {
        (left.transaction, left.id) < (right.transaction, right.id)
    }
}
