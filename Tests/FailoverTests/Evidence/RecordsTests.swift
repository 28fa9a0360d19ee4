import Failover
import Foundation
import Testing

/// What a controller's disk keeps when etcd has lost it.
@Suite struct RecordsTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    private func notice(_ title: String = "点検", announced: Double = 0, removed: Double? = nil) -> Maintenance {
        Maintenance(
            id: "20261220T160000Z",
            title: title,
            begins: start.addingTimeInterval(30 * 86_400),
            ends: start.addingTimeInterval(31 * 86_400),
            announced: start.addingTimeInterval(announced),
            removed: removed.map { start.addingTimeInterval($0) }
        )
    }

    @Test func `an exile that etcd has lost stays, until its sites have been taken back`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let records = try Records(directory: directory)
        let exile = Exile(at: start, sites: [Cluster.dc1, Cluster.witness])
        let partly = Exile(at: start, sites: [Cluster.witness])
        try records.keep(exile)
        try records.keep(nil)
        #expect(try Records(directory: directory).exile == exile)
        try records.keep(partly)
        try records.keep(exile)
        #expect(records.exile == partly)
        try records.keep(Exile(at: start, sites: []))
        #expect(try Records(directory: directory).exile == nil)
        let again = Exile(at: start.addingTimeInterval(3600), sites: [Cluster.dc2])
        try records.keep(again)
        #expect(records.exile == again)
    }

    @Test func `of two words on the same pause the later counts, and a removal is one`() {
        let first = notice(), removed = notice(removed: 60), again = notice("停電", announced: 120)
        #expect(Maintenance.latest(of: [first, removed]) == [removed])
        #expect(Maintenance.latest(of: [removed, first]) == [removed])
        #expect(Maintenance.latest(of: [again, removed, first]) == [again])
    }
}
