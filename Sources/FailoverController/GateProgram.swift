import Failover
import Foundation

/// `madoguchi-failover gate PART`, called by the unit before the part starts: status 0 lets it start.
struct GateProgram {
    /// An operator answers for it that this side has not been cut off; gone with the next start of the machine.
    private static let assurance = "/run/madoguchi-start-alone"

    let settings: Settings
    let environment: [String: String]

    func run() async throws -> Never {
        guard let part = CommandLine.arguments.dropFirst(2).first.flatMap(Gate.Part.init(rawValue:)) else {
            say("usage: madoguchi-failover gate etcd | patroni")
            exit(78)  // EX_CONFIG, sysexits.h
        }
        switch try await Gate(settings: settings).verdict(part, isAdmitted: isAdmitted) {
        case .passes:
            if let mark { try Data().write(to: mark) }
        case .rejoins(let initialCluster, let exile):
            try EtcdRejoining().prepare(initialCluster: initialCluster, exile: exile)
            say("切り離されていた etcd を、空の状態から加えます。")
        case .refused(let sentence):
            say(sentence)
            exit(75)  // EX_TEMPFAIL
        }
        exit(0)
    }

    /// Kept by the unit as long as it is only restarted, and gone when the machine is.
    private var mark: URL? {
        environment["RUNTIME_DIRECTORY"].map { URL(filePath: $0).appending(path: "gate-passed") }
    }

    private var isAdmitted: Bool {
        FileManager.default.fileExists(atPath: Self.assurance)
            || mark.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    private func say(_ sentence: String) {
        FileHandle.standardError.write(Data("madoguchi-failover gate: \(sentence)\n".utf8))
    }
}
