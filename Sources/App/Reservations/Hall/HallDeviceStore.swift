import Domain
import Foundation
import Postgres

/// Displays and kiosks of a hall; the table knows the digests of their links only.
struct HallDeviceStore: Sendable {
    let database: any Querying

    enum Kind: String, Sendable, Codable, CaseIterable {
        case display, kiosk

        var name: String {
            switch self {
            case .display: "呼出番号の表示"
            case .kiosk: "受付機"
            }
        }
    }

    struct Device: Decodable, Sendable {
        let id: UUID
        let kind: Kind
        let officeId: String
        let name: String
    }

    /// - Parameter id: the key of the form: sent twice, it is one device.
    func add(
        _ id: UUID,
        _ kind: Kind,
        _ name: String,
        office: String,
        token: Token,
        by officer: UUID
    ) async throws {
        try await database.execute(
            """
            insert into hall_devices (id, kind, office_id, name, token_digest, officer_id)
            values (\(id), \(kind.rawValue), \(office), \(name), \(token.digest), \(officer))
            on conflict (id) do update set token_digest = excluded.token_digest
            """
        )
    }

    func all(of office: String) async throws -> [Device] {
        try await database.rows(
            """
            select id, kind, office_id, name from hall_devices
            where office_id = \(office) and removed_at is null order by kind, name, id limit 100
            """,
            as: Device.self
        )
    }

    func find(_ token: Token, _ kind: Kind) async throws -> Device? {
        try await database.first(
            """
            select id, kind, office_id, name from hall_devices
            where token_digest = \(token.digest) and kind = \(kind.rawValue) and removed_at is null
            """,
            as: Device.self
        )
    }

    func remove(_ id: UUID, of office: String, now: Date) async throws {
        try await database.execute(
            "update hall_devices set removed_at = \(now) where id = \(id) and office_id = \(office)"
        )
    }
}
