import Foundation

/// What controllers and agents tell each other through etcd, beside Patroni's own keys. A list of all keys.
enum Notice {
    static let prefix = "/madoguchi/failover/"
    static let patroni = "/service/madoguchi/"

    static let patroniLeader = patroni + "leader"
    static let patroniSync = patroni + "sync"
    /// A switchover that somebody has asked Patroni for.
    static let patroniFailover = patroni + "failover"

    /// Which site's controller acts; hangs on its lease.
    static let leader = prefix + "leader"
    static let call = prefix + "call"
    /// Somebody changes the primary on purpose; hangs on the lease of whoever does it.
    static let change = prefix + "change"
    static let exile = prefix + "exile"
    /// A drill: the agent beside the primary ends its processes.
    static let crash = prefix + "crash"

    static func patroniMember(_ name: String) -> String { patroni + "members/\(name)" }
    static let observations = prefix + "observations/"
    static func observation(of site: Site) -> String { observations + site.name }
    static func promise(of member: String) -> String { prefix + "promises/\(member)" }
    static func fence(in reign: Int64) -> String { prefix + "fences/\(reign)" }
    static func fence(ofRival member: String) -> String { prefix + "fences/\(member)" }
    static func release(of reign: Int64) -> String { prefix + "releases/\(reign)" }

    /// Standbys shall take nothing more from the primary of a reign, nor wait for hosts that are gone.
    struct Call: Codable, Equatable {
        let reign: Int64
        let primary: String
        let gone: [String]
    }

    /// A standby takes nothing from this reign's primary any more, until another reigns or the call is taken back.
    struct Promise: Codable, Equatable {
        let reign: Int64
        let primary: String
    }

    /// A planned change of the primary, as long as it is under way.
    struct Change: Codable {
        let to: String
        let operatorName: String
        let reason: String
    }

    struct Crash: Codable {
        let member: String
        let reign: Int64
    }

    /// What Patroni finds in its key `failover` when it shall hand over.
    struct Switchover: Codable {
        let leader: String
        let member: String
    }

    /// Hangs on a lease, so that another may try anew when nothing has come of it; only that the primary of a reign is
    /// off holds for ever.
    struct FenceState: Codable {
        enum State: String, Codable { case begun, off, failed }
        let member: String
        let state: State
    }

    /// The end of a reign is decided. Kept as evidence.
    struct Release: Codable {
        let primary: String
        let proof: String
        let by: String
        let at: Date
    }

    struct Observed: Codable {
        /// Counts up; an observer that has died repeats itself.
        let number: Int
        /// Milliseconds since each member's host last answered.
        let unanswered: [String: Int]
        let writable: [String: Int]
        let isServing: Bool
    }

    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
