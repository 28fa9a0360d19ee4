/// Why the schema was not brought up to date. What was done before stays; the step that failed left nothing.
package enum MigrationError: Error, Hashable, Sendable {
    /// A file is not named like `0001_name.sql`.
    case misnamed(file: String)
    case sameNumber(String, String)
    /// The file differs from what was applied. Migrations are never changed; write another one.
    case edited(name: String)
    /// The database has had a migration of which there is no file, although there are later files.
    case missing(name: String)
    /// A new file has a lower number than one that was applied already.
    case late(name: String, after: String)
    /// The file began or ended a transaction by itself.
    case endsTransaction(name: String)
    /// Another process has been migrating for too long.
    case lockHeld
    /// PostgreSQL refused the file.
    case failed(name: String, ServerError)
}

extension MigrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .misnamed(let file): "\(file): a migration is named like 0001_name.sql"
        case .sameNumber(let one, let other): "\(one) and \(other) have the same number"
        case .edited(let name): "\(name) was changed after it had been applied"
        case .missing(let name): "\(name) was applied to the database, but its file is missing"
        case .late(let name, let after): "\(name) comes after \(after) was applied already"
        case .endsTransaction(let name): "\(name) must not begin or end transactions"
        case .lockHeld: "another process has been migrating for too long"
        case .failed(let name, let error): "\(name): \(error)"
        }
    }
}
