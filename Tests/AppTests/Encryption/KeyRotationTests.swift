import App
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct KeyRotationTests {
    @Test func `after a rotation the new key alone opens every record`() async throws {
        let database = try await TestDatabase.town()
        var file = KeyRingFile.fresh()
        let first = try KeyRing(file: file)
        let ids = (0..<1_203).map { _ in UUID() }
        try await Self.write(ids, wrappedBy: first, in: database)

        let version = file.addKey()
        try file.activate(version)
        let rotation = KeyRotation(database: database.pool, ring: try KeyRing(file: file))
        #expect(try await rotation.outdated() == 1_203)
        var steps: [Int] = []
        #expect(try await rotation.run { steps.append($0) } == 1_203)
        #expect(steps == [500, 1_000, 1_203])
        let uses = try await rotation.status()
        #expect(uses.map(\.table) == ["notices"])
        #expect(uses.map(\.version) == [2])
        #expect(uses.map(\.records) == [1_203])
        #expect(try await rotation.run { _ in } == 0)

        file.keys[1] = nil
        let second = try KeyRing(file: file)
        for row in try await Self.rows(database) {
            let key = try second.unwrap(WrappedKey(version: row.keyVersion, bytes: row.wrappedKey), for: row.id)
            #expect(try key.openText(row.body, purpose: "notices.body") == "text \(row.id)")
        }
    }

    @Test func `a rotation that stopped half-way is finished by the next one`() async throws {
        let database = try await TestDatabase.town()
        var file = KeyRingFile.fresh()
        try await Self.write((0..<700).map { _ in UUID() }, wrappedBy: try KeyRing(file: file), in: database)
        let version = file.addKey()
        try file.activate(version)
        let rotation = KeyRotation(database: database.pool, ring: try KeyRing(file: file))
        let stopped = Task {
            try await rotation.run { _ in withUnsafeCurrentTask { $0?.cancel() } }
        }
        await #expect(throws: (any Error).self) { try await stopped.value }
        let left = try await rotation.outdated()
        #expect(left == 200)
        #expect(try await rotation.run { _ in } == left)
        #expect(try await rotation.outdated() == 0)
    }

    @Test func `a record of a key that the ring does not have is named, and nothing is lost`() async throws {
        let database = try await TestDatabase.town()
        try await Self.write([UUID()], wrappedBy: try KeyRing(file: .fresh()), in: database)
        try await database.pool.execute("update notices set key_version = 7")
        let rotation = KeyRotation(database: database.pool, ring: try KeyRing(file: .fresh()))
        #expect(try await rotation.status().map(\.isKnown) == [false])
        let error = await #expect(throws: KeyRingError.self) { try await rotation.run { _ in } }
        #expect(error.map { "\($0)" }?.contains("版 7") == true)
        #expect(try await rotation.status().map(\.version) == [7])
    }

    @Test func `a node that meets a record of a newer key answers with a page and lives on`() async throws {
        try await TestTown.run { town in
            let ring = try KeyRing(path: try #require(town.settings["MADOGUCHI_KEY_RING"]))
            try await Self.write([UUID()], wrappedBy: ring, in: town.database)
            let visitor = Visitor(at: town.staffURL)
            #expect(try await visitor.open("/mailbox").status == 200)
            try await town.database.pool.execute("update notices set key_version = 2")
            let page = try await visitor.open("/mailbox")
            #expect(page.status == 500)
            #expect(!page.text.contains("版 2"))
            try await town.database.pool.execute("update notices set key_version = 1")
            #expect(try await visitor.open("/mailbox").status == 200)
        }
    }

    private struct Row: Decodable, Sendable {
        let id: UUID
        let keyVersion: Int
        let wrappedKey: [UInt8]
        let body: [UInt8]
    }

    private static func rows(_ database: TestDatabase) async throws -> [Row] {
        try await database.pool.rows("select id, key_version, wrapped_key, body from notices", as: Row.self)
    }

    private static func write(_ ids: [UUID], wrappedBy ring: KeyRing, in database: TestDatabase) async throws {
        try await database.pool.pipeline(
            ids.map { id in
                let key = try ring.makeRecordKey(for: id)
                return """
                    insert into notices (id, kind, key_version, wrapped_key, recipient, subject, body)
                    values (
                        \(id), 'receipt', \(key.wrapped.version), \(key.wrapped.bytes),
                        \(try key.seal(text: "hanako@example.jp", purpose: "notices.recipient")),
                        \(try key.seal(text: "subject", purpose: "notices.subject")),
                        \(try key.seal(text: "text \(id)", purpose: "notices.body")))
                    """
            }
        )
    }
}
