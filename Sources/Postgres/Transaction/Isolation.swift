/// How much a transaction sees of others (PostgreSQL manual, 13.2).
package enum Isolation: String, Sendable {
    case readCommitted = "read committed"
    case repeatableRead = "repeatable read"
    case serializable
}
