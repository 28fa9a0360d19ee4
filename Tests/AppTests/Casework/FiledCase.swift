import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

/// An application that lies on the office's desk, as the citizen's submission leaves it.
struct FiledCase {
    let town: TestTown
    let id: UUID
    let number: ReferenceNumber

    var path: String { "/cases/\(id.uuidString.lowercased())" }

    /// - Parameters:
    ///   - procedure: 住民票の写し when absent.
    ///   - days: how many days ago it arrived.
    static func file(
        in town: TestTown,
        procedure: String = "juminhyo",
        family: String = "加古川",
        given: String = "花子",
        kana: (String, String) = ("カコガワ", "ハナコ"),
        changing changes: [EntryKey: [String]] = [:],
        fee: Int? = nil,
        daysAgo days: Double = 0
    ) async throws -> FiledCase {
        let keys = try KeyRing(path: try #require(town.settings["MADOGUCHI_KEY_RING"]))
        let id = UUID()
        let key = try keys.makeRecordKey(for: id)
        var entries = Self.juminhyo
        entries["shimei.family"] = [family]
        entries["shimei.given"] = [given]
        entries["furigana.family"] = [kana.0]
        entries["furigana.given"] = [kana.1]
        entries.merge(Entries(changes))
        let pool = town.database.pool
        let sequence = try await pool.one("select nextval('application_numbers')::int", as: Int.self)
        let number = try #require(ReferenceNumber(sequence: sequence))
        let arrival = Date() - days * 86_400
        let version = try await pool.one("select version from procedures where id = \(procedure)", as: Int.self)
        let definition = try await ProcedureStore(database: pool).definition(procedure, version: version)
        try await pool.execute(
            """
            insert into applications
                (id, number, procedure_id, procedure_version, department_id, status, revision, key_version, wrapped_key,
                 entries, email, email_confirmed_at, fee_yen, created_at, updated_at, submitted_at, expected_on)
            values (
                \(id), \(number.digits), \(procedure), \(version), \(definition.department), 'received', 8,
                \(key.wrapped.version), \(key.wrapped.bytes),
                \(try key.seal(json: entries, purpose: ApplicationPurpose.entries)),
                \(try key.seal(text: "hanako@example.jp", purpose: ApplicationPurpose.email)), \(arrival), \(fee),
                \(arrival), \(arrival), \(arrival), \(CivilDate(arrival).adding(days: 7).description)::date)
            """
        )
        try await pool.execute(
            """
            insert into application_events (application_id, at, act, from_status, to_status, actor_kind) values
                (\(id), \(arrival), 'submission', 'draft', 'submitted', 'applicant'),
                (\(id), \(arrival), 'reception', 'submitted', 'received', 'system')
            """
        )
        let filed = FiledCase(town: town, id: id, number: number)
        let journey = Journey(
            definition,
            entries: entries,
            town: Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市"),
            today: CivilDate(arrival)
        )
        try await SearchTermStore(database: pool, keys: keys).keep(journey.answers, of: id)
        return filed
    }

    var status: String {
        get async throws {
            try await town.database.pool.one("select status from applications where id = \(id)", as: String.self)
        }
    }

    var feeYen: Int? {
        get async throws {
            try await town.database.pool.first("select fee_yen from applications where id = \(id)", as: Int?.self)
                ?? nil
        }
    }

    /// How many lines the audit record has about it.
    func audited(_ act: AuditAct) async throws -> Int {
        try await town.database.pool.one(
            """
            select count(*) from audit_entries
            where subject_id = \(id.uuidString.lowercased()) and act = \(act.rawValue) and officer_id is not null
            """,
            as: Int.self
        )
    }

    /// How many mails were written about it.
    func mails(_ kind: Notice.Kind) async throws -> Int {
        try await town.database.pool.one(
            "select count(*) from notices where application_id = \(id) and kind = \(kind.rawValue)",
            as: Int.self
        )
    }

    /// A file as its reception leaves it, with what the scanner said.
    func attach(_ text: String, state: String) async throws -> UUID {
        let key = try await key()
        let id = UUID()
        let pool = town.database.pool
        try await pool.execute(
            """
            insert into attachments (id, application_id, entry_key, name, type, size, sha256, state)
            values (
                \(id), \(self.id), 'shorui', \(try key.seal(text: "委任状.pdf", purpose: ApplicationPurpose.attachmentName(id))),
                'pdf', \(text.utf8.count), '\\x00', \(state))
            """
        )
        try await pool.execute(
            """
            insert into attachment_chunks (attachment_id, position, sealed)
            values (\(id), 0, \(try key.seal(text: text, purpose: ApplicationPurpose.attachmentChunk(id, 0))))
            """
        )
        return id
    }

    func key() async throws -> RecordKey {
        struct Row: Decodable, Sendable {
            let keyVersion: Int
            let wrappedKey: [UInt8]
        }
        let row = try await town.database.pool.one(
            "select key_version, wrapped_key from applications where id = \(id)",
            as: Row.self
        )
        let keys = try KeyRing(path: try #require(town.settings["MADOGUCHI_KEY_RING"]))
        return try keys.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: id)
    }

    /// Moves it as far as 審査中.
    func take(by officer: Visitor) async throws {
        try await officer.open(path)
        let page = try await officer.submit("/assignment")
        #expect(page.text.contains("審査中"), "\(page.status) \(page.text)")
    }

    private static var juminhyo: Entries {
        Entries([
            "seinengappi.era": ["showa"], "seinengappi.year": ["60"], "seinengappi.month": ["4"],
            "seinengappi.day": ["1"], "yubin-bango": ["675-8501"], "jusho.prefecture": ["兵庫県"],
            "jusho.city": ["加古川市"], "jusho.town": ["加古川町北在家2000"], "denwa": ["090-1234-5678"],
            "shomei-shurui": ["kisai-jiko"], "hitsuyo-hani": ["setai-zenin"], "zokugara": ["nashi"],
            "kokuseki": ["nihon"], "my-number": ["nashi"], "juminhyo-code": ["nashi"], "shiyo-mokuteki": ["nenkin"],
            "tsusu": ["2"], "sofu-hoho": ["futsu"], "doi": ["yes"],
        ])
    }
}
