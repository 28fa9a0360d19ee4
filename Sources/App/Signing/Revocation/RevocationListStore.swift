import Crypto
import Foundation
import Postgres
import Signatures

/// Lists of revoked certificates, as the authorities issued them. Those by which signatures were judged are kept.
struct RevocationListStore: Sendable {
    let database: any Querying

    /// A list with its content.
    struct KeptList: Decodable, Sendable {
        let id: UUID
        let content: [UInt8]
        let fetchedAt: Date

        var evidence: RevocationEvidence { .list(content, fetchedAt: fetchedAt) }
    }

    /// How fresh the newest list of an address is.
    struct Freshness: Decodable, Sendable {
        let address: String
        let thisUpdate: Date
        let nextUpdate: Date
    }

    func add(_ content: [UInt8], _ list: CheckedRevocationList, from address: String, now: Date) async throws {
        try await database.execute(
            """
            insert into revocation_lists
                (id, address, issuer, digest, content, this_update, next_update, fetched_at)
            values (
                \(UUID()), \(address), \(list.issuer), \(Array(SHA256.hash(data: content))), \(content),
                \(list.thisUpdate), \(list.nextUpdate), \(now))
            on conflict do nothing
            """
        )
    }

    func newest(from address: String) async throws -> KeptList? {
        try await database.first(
            """
            select id, content, fetched_at from revocation_lists
            where address = \(address) order by this_update desc limit 1
            """,
            as: KeptList.self
        )
    }

    func find(_ id: UUID) async throws -> KeptList? {
        try await database.first(
            "select id, content, fetched_at from revocation_lists where id = \(id)",
            as: KeptList.self
        )
    }

    /// Of each address that has a list.
    func freshness() async throws -> [Freshness] {
        try await database.rows(
            """
            select distinct on (address) address, this_update, next_update from revocation_lists
            order by address, this_update desc
            """,
            as: Freshness.self
        )
    }

    /// Lists that a newer one has replaced and by which nothing was judged.
    func removeUnused() async throws {
        try await database.execute(
            """
            delete from revocation_lists as list
            where exists (
                    select from revocation_lists as newer
                    where newer.address = list.address and newer.this_update > list.this_update)
                and not exists (select from signature_verdicts where list_id = list.id)
            """
        )
    }
}
