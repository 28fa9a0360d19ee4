import Content
import Crypto
import Domain
import Foundation
import Postgres

/// Writes content packages into the database, as the owner of its tables.
struct ContentStore: Sendable {
    let transaction: Transaction
    /// Who publishes, for the record.
    let publisher: String

    /// A version that is published already has other contents in the package.
    struct ChangedVersion: Error, CustomStringConvertible {
        let procedure: Procedure

        var description: String {
            "手続「\(procedure.name.japanese)」（\(procedure.id)）の版 \(procedure.version) はすでに公開されており、内容が異なります。"
                + "変更を公開するには version を \(procedure.version + 1) にしてください。"
        }
    }

    /// Publishes everything; what is published already in the same version and with the same contents stays as it is.
    ///
    /// - Returns: the procedures of which a version is new.
    func publish(_ content: Content) async throws -> [Procedure] {
        try await replaceTown(content)
        let digests = try await publishedDigests()
        var published: [Procedure] = []
        for procedure in content.procedures {
            let digest = try Self.digest(of: procedure)
            if let known = digests[Version(id: procedure.id, number: procedure.version)] {
                guard known == digest else { throw ChangedVersion(procedure: procedure) }
            } else {
                published.append(procedure)
            }
        }
        try await insertVersions(published)
        try await replaceCatalogue(content.procedures.sorted { $0.code < $1.code })
        try await transaction.execute("notify procedures")
        return published
    }

    private func replaceTown(_ content: Content) async throws {
        let departments = content.departments.enumerated().map { position, department -> SQL in
            """
            insert into departments (id, name, position, definition)
            values (\(department.id), \(department.name.japanese), \(position), \(SQLJSON(value: department)))
            on conflict (id) do update
            set name = excluded.name, position = excluded.position, definition = excluded.definition
            """
        }
        let lifeEvents = content.lifeEvents.enumerated().map { position, event -> SQL in
            """
            insert into life_events (code, position, definition)
            values (\(event.code), \(position), \(SQLJSON(value: event)))
            on conflict (code) do update set position = excluded.position, definition = excluded.definition
            """
        }
        let town: SQL = """
            insert into town_profile (definition) values (\(SQLJSON(value: content.profile)))
            on conflict (is_only) do update set definition = excluded.definition
            """
        try await transaction.pipeline([town] + departments + lifeEvents)
    }

    private func insertVersions(_ procedures: [Procedure]) async throws {
        try await transaction.pipeline(
            try procedures.map { procedure in
                """
                insert into procedure_versions (procedure_id, version, definition, digest, published_by)
                values (
                    \(procedure.id), \(procedure.version), \(SQLJSON(value: procedure)),
                    \(try Self.digest(of: procedure)), \(publisher))
                """
            }
        )
    }

    /// The catalogue is in the order of the town's numbers. Procedures that are no longer in the content are closed;
    /// applications under way keep their version.
    private func replaceCatalogue(_ procedures: [Procedure]) async throws {
        let entries = procedures.enumerated().map { position, procedure -> SQL in
            """
            insert into procedures (id, code, version, department_id, position)
            values (\(procedure.id), \(procedure.code), \(procedure.version), \(procedure.department), \(position))
            on conflict (id) do update
            set code = excluded.code, version = excluded.version, department_id = excluded.department_id,
                position = excluded.position, closed_at = null
            """
        }
        let closing: SQL = """
            update procedures set closed_at = now()
            where closed_at is null and id <> all (\(procedures.map(\.id)))
            """
        try await transaction.pipeline(entries + [closing])
    }

    private struct Version: Hashable {
        let id: String
        let number: Int
    }

    private func publishedDigests() async throws -> [Version: [UInt8]] {
        struct Row: Decodable, Sendable {
            let procedureId: String
            let version: Int
            let digest: [UInt8]
        }
        let rows = try await transaction.rows(
            "select procedure_id, version, digest from procedure_versions",
            as: Row.self
        )
        return Dictionary(
            rows.map { (Version(id: $0.procedureId, number: $0.version), $0.digest) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// SHA-256 of the JSON with sorted keys.
    private static func digest(of procedure: Procedure) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(SHA256.hash(data: try encoder.encode(procedure)))
    }
}
