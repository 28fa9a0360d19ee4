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
        let description: String

        init<Content: Versioned>(_ content: Content) {
            description =
                "\(Content.noun)「\(content.name())」（\(content.id)）の版 \(content.version) はすでに公開されており、内容が異なります。"
                + "変更を公開するには version を \(content.version + 1) にしてください。"
        }
    }

    /// Publishes everything; what is published already in the same version and with the same contents stays as it is.
    ///
    /// - Returns: the versions that are new, and the guides of which the staff have published a later one.
    func publish(_ content: Content) async throws -> ContentPublication {
        try await replaceTown(content)
        let procedures = try await unpublished(
            among: content.procedures,
            of: "select procedure_id as id, version, digest from procedure_versions"
        )
        let guides = try await unpublished(
            among: content.guides,
            of: "select guide_id as id, version, digest from guide_versions"
        )
        try await insertVersions(procedures, guides)
        try await replaceReservable(content)
        try await replaceCatalogue(content.procedures.sorted { $0.code < $1.code })
        try await replaceGuides(content)
        try await transaction.execute("notify procedures")
        return ContentPublication(
            published: procedures.map(PublishedVersion.init) + guides.map(PublishedVersion.init),
            kept: try await keptGuides(besides: content.guides)
        )
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
        try await transaction.pipeline([town] + departments + lifeEvents + masterData(content))
    }

    /// Nothing hangs on these rows, so that they are simply written anew.
    private func masterData(_ content: Content) -> [SQL] {
        let offices = content.offices.enumerated().map { position, office -> SQL in
            "insert into offices values (\(office.id), \(position), \(SQLJSON(value: office)))"
        }
        let papers = content.papers.enumerated().map { position, paper -> SQL in
            "insert into papers values (\(paper.id), \(position), \(SQLJSON(value: paper)))"
        }
        let facts = content.facts.enumerated().map { position, fact -> SQL in
            "insert into facts values (\(fact.id), \(position), \(SQLJSON(value: fact)))"
        }
        return ["delete from offices", "delete from papers", "delete from facts"] + offices + papers + facts
    }

    /// What officers have changed since stays as they left it.
    private func replaceReservable(_ content: Content) async throws {
        try await transaction.pipeline(
            Self.entries(content.calendars, in: "opening_calendars") + Self.entries(content.resources, in: "resources")
                + Self.entries(content.purposes, in: "purposes")
        )
    }

    private static func entries<Entry: Codable & Sendable & Identifiable<String>>(
        _ entries: [Entry],
        in table: String
    ) -> [SQL] {
        let removal: SQL = """
            delete from \(identifier: table) where edited_at is null and id <> all (\(entries.map(\.id)))
            """
        return [removal]
            + entries.enumerated().map { position, entry in
                """
                insert into \(identifier: table) (id, position, definition)
                values (\(entry.id), \(position), \(SQLJSON(value: entry)))
                on conflict (id) do update set position = excluded.position, definition = excluded.definition
                where \(identifier: table).edited_at is null
                """
            }
    }

    private func insertVersions(_ procedures: [Procedure], _ guides: [Guide]) async throws {
        let procedureVersions = try procedures.map { procedure -> SQL in
            """
            insert into procedure_versions (procedure_id, version, definition, digest, published_by)
            values (
                \(procedure.id), \(procedure.version), \(SQLJSON(value: procedure)),
                \(try Self.digest(of: procedure)), \(publisher))
            """
        }
        let guideVersions = try guides.map { guide -> SQL in
            """
            insert into guide_versions (guide_id, version, definition, digest, published_by)
            values (
                \(guide.id), \(guide.version), \(SQLJSON(value: guide)), \(try Self.digest(of: guide)), \(publisher))
            """
        }
        try await transaction.pipeline(procedureVersions + guideVersions)
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

    /// In the order of the town's life events. What the staff have published stays: a guide never goes back behind a
    /// later version, and one of their own is not closed.
    private func replaceGuides(_ content: Content) async throws {
        let order = content.lifeEvents.map(\.code)
        let guides = content.guides.sorted {
            (order.firstIndex(of: $0.event) ?? .max, $0.id) < (order.firstIndex(of: $1.event) ?? .max, $1.id)
        }
        let entries = guides.enumerated().map { position, guide -> SQL in
            """
            insert into guides (id, version, position) values (\(guide.id), \(guide.version), \(position))
            on conflict (id) do update
            set version = greatest(guides.version, excluded.version), position = excluded.position, closed_at = null
            """
        }
        let closing: SQL = """
            update guides set closed_at = now()
            where closed_at is null and id <> all (\(guides.map(\.id)))
                and not exists (select from guide_drafts where guide_id = guides.id and state = 'published')
            """
        try await transaction.pipeline(entries + [closing])
    }

    private func keptGuides(besides guides: [Guide]) async throws -> [PublishedVersion] {
        let packaged = Dictionary(guides.map { ($0.id, $0.version) }) { first, _ in first }
        return try await transaction.rows(
            """
            select definition from guides
            join guide_versions on guide_id = id and guide_versions.version = guides.version
            where closed_at is null order by position
            """,
            as: SQLJSON<Guide>.self
        )
        .map(\.value).filter { $0.version > packaged[$0.id] ?? 0 }.map(PublishedVersion.init)
    }

    private struct PublishedDigest: Decodable, Sendable {
        let id: String
        let version: Int
        let digest: [UInt8]
    }

    private struct Version: Hashable {
        let id: String
        let number: Int
    }

    /// - Parameter query: gives the published versions as `id`, `version` and `digest`.
    /// - Throws: `ChangedVersion`
    private func unpublished<Content: Versioned>(among contents: [Content], of query: SQL) async throws -> [Content] {
        let rows = try await transaction.rows(query, as: PublishedDigest.self)
        let digests = Dictionary(
            rows.map { (Version(id: $0.id, number: $0.version), $0.digest) },
            uniquingKeysWith: { first, _ in first }
        )
        return try contents.filter { content in
            guard let known = digests[Version(id: content.id, number: content.version)] else { return true }
            guard try known == Self.digest(of: content) else { throw ChangedVersion(content) }
            return false
        }
    }

    /// SHA-256 of the JSON with sorted keys.
    static func digest(of content: some Versioned) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(SHA256.hash(data: try encoder.encode(content)))
    }
}
