import Failover
import Foundation
import Testing

/// What the agent reads of its host before it gives up a reign because nothing runs any more.
@Suite struct ProcessTableTests {
    private static let own: Int32 = 900

    /// A `/proc` of files; nil for a process whose `stat` is gone again.
    private func table(_ processes: [Int32: (stat: String?, words: [String])]) throws -> ProcessTable {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        for (id, process) in processes {
            let folder = root.appending(path: "\(id)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if let stat = process.stat { try Data(stat.utf8).write(to: folder.appending(path: "stat")) }
            let words = process.words.map { $0 + "\0" }.joined()
            try Data(words.utf8).write(to: folder.appending(path: "cmdline"))
        }
        return try ProcessTable(root: root.path, own: Self.own)
    }

    private let agent: (stat: String?, words: [String]) = ("900 (madoguchi-failo) S 1", [])

    @Test func `PostgreSQL and Patroni are found, zombies and strangers are not`() throws {
        let found = try table([
            Self.own: agent,
            11: ("11 (postgres) S 1", []),
            12: ("12 (postgres) T 1", []),
            13: ("13 (postgres) Z 1", []),
            21: ("21 (python3) S 1", ["/usr/bin/python3", "-m", "patroni", "/etc/patroni.yml"]),
            22: ("22 (python3) S 1", ["/usr/bin/python3", "-m", "http.server"]),
            23: ("23 (a (bad) name) S 1", []),
        ])
        #expect(Set(found.postgres.map(\.id)) == [11, 12])
        #expect(found.postgres.filter(\.isStopped).map(\.id) == [12])
        #expect(found.patroni.map(\.id) == [21])
    }

    @Test func `a process that has ended while the table was read is none`() throws {
        #expect(try table([Self.own: agent, 11: (nil, [])]).postgres.isEmpty)
    }

    @Test func `what cannot be read is not taken for a host on which nothing runs`() throws {
        #expect(throws: (any Error).self) { try ProcessTable(root: "/nowhere") }
        #expect(throws: (any Error).self) { try table([11: ("11 (postgres) S 1", [])]) }
        #expect(throws: (any Error).self) { try table([Self.own: agent, 11: ("", [])]) }
    }

    @Test func `this very process is in the true table`() throws {
        _ = try ProcessTable()
    }
}
