import Foundation

/// One numbered step of the schema: a file `0001_name.sql`.
package struct Migration: Sendable, Hashable {
    package let number: Int
    /// The file's name.
    package let name: String
    let text: Data

    /// The file begins with `-- no transaction`: for a single statement that cannot run in one, such as
    /// `create index concurrently if not exists`. It must bear being repeated, as it is recorded after it was done.
    let runsOutsideTransaction: Bool

    init(file: URL) throws {
        name = file.lastPathComponent
        guard let match = name.wholeMatch(of: /([0-9]{4,9})_[a-z0-9_]+\.sql/), let number = Int(match.output.1) else {
            throw MigrationError.misnamed(file: name)
        }
        self.number = number
        text = try Data(contentsOf: file)
        runsOutsideTransaction = text.starts(with: Data("-- no transaction".utf8))
    }

    /// All migrations of a directory in their order.
    static func all(in directory: URL) throws -> [Migration] {
        let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        let migrations = try files.filter { $0.pathExtension == "sql" }.map(Migration.init(file:))
            .sorted { ($0.number, $0.name) < ($1.number, $1.name) }
        for (one, other) in zip(migrations, migrations.dropFirst()) where one.number == other.number {
            throw MigrationError.sameNumber(one.name, other.name)
        }
        return migrations
    }
}
