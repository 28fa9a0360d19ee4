import Failover
import Foundation
import Testing

/// A member of etcd that was cut off by force starts empty, once.
@Suite struct EtcdRejoiningTests {
    private let exile = Date(timeIntervalSince1970: 1_795_000_000)
    private let home: URL
    private let data: URL
    private let environment: URL
    private var files: FileManager { .default }

    init() throws {
        home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        data = home.appending(path: "madoguchi")
        environment = home.appending(path: "rejoining.env")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    private func start() throws {
        let rejoining = EtcdRejoining(data: data, environment: environment)
        try rejoining.prepare(initialCluster: "etcd1=https://10.1.0.31:2380", exile: exile)
    }

    /// As etcd writes when it runs.
    private func write(_ text: String) throws {
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: data.appending(path: "log"))
    }

    private func read(_ folder: String) -> String? {
        try? String(contentsOf: home.appending(path: "\(folder)/log"), encoding: .utf8)
    }

    @Test func `what it knew is laid aside, and what it has learned since is kept`() throws {
        defer { try? files.removeItem(at: home) }
        try write("old")
        try start()
        #expect(read("madoguchi") == nil)
        #expect(read("before-exile-1795000000") == "old")
        let settings = try String(contentsOf: environment, encoding: .utf8)
        #expect(settings.contains("ETCD_INITIAL_CLUSTER_STATE=existing\n"))
        try write("new")
        try start()
        #expect(read("madoguchi") == "new")
        #expect(read("before-exile-1795000000") == "old")
    }

    @Test func `a machine that was set up anew has nothing to lay aside, at its second start neither`() throws {
        defer { try? files.removeItem(at: home) }
        try start()
        try write("new")
        try start()
        #expect(read("madoguchi") == "new")
    }
}
