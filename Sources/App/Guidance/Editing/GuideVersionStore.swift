import Domain
import Foundation
import Postgres

/// The published versions of guides.
struct GuideVersionStore: Sendable {
    let database: any Querying

    struct Line: Decodable, Sendable {
        let version: Int
        let name: SQLJSON<Text>
        let publishedAt: Date
        let publishedBy: String
        /// Whether citizens see this one.
        let isCurrent: Bool
    }

    /// Newest first.
    func all(of guide: String) async throws -> [Line] {
        try await database.rows(
            """
            select version, definition -> 'name' as name, published_at, published_by,
                exists (
                    select from guides
                    where id = guide_id and guides.version = guide_versions.version and closed_at is null
                ) as is_current
            from guide_versions where guide_id = \(guide) order by version desc
            """,
            as: Line.self
        )
    }

    /// - Parameter version: the newest when nil.
    /// - Returns: nil when there is no such version.
    func definition(_ guide: String, version: Int? = nil) async throws -> Guide? {
        try await database.first(
            """
            select definition from guide_versions
            where guide_id = \(guide) and (\(version) is null or version = \(version))
            order by version desc limit 1
            """,
            as: SQLJSON<Guide>.self
        )?
        .value
    }

    /// Publishes the guide as its next version, which citizens see from now on.
    ///
    /// - Returns: the guide as it was published.
    func publish(_ guide: Guide, by publisher: String) async throws -> Guide {
        var guide = guide
        // Two publications of one guide cannot meet: the draft is locked. An import can.
        try await database.execute("select from guides where id = \(guide.id) for update")
        let newest = try await database.first(
            "select max(version) from guide_versions where guide_id = \(guide.id)",
            as: Int?.self
        )
        guide.version = (newest.flatMap(\.self) ?? 0) + 1
        try await database.execute(
            """
            insert into guide_versions (guide_id, version, definition, digest, published_by)
            values (
                \(guide.id), \(guide.version), \(SQLJSON(value: guide)), \(try ContentStore.digest(of: guide)),
                \(publisher))
            """
        )
        try await database.execute(
            """
            insert into guides (id, version, position)
            values (\(guide.id), \(guide.version), (select coalesce(max(position) + 1, 0) from guides))
            on conflict (id) do update set version = excluded.version, closed_at = null
            """
        )
        try await database.execute("notify procedures")
        return guide
    }
}
