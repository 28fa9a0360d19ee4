import Failover
import Foundation

/// What controllers answer, as it comes over HTTP.
enum Answers {
    static func of(
        _ site: String,
        primary: String? = "pg1a",
        rule: String = "primarySeen",
        isIncidentOpen: Bool = false,
        serving: Bool = true
    ) throws -> Inquiry.Answer {
        let seen = primary.map { "\"\($0)\"" } ?? "null"
        return try decode(
            """
            {"site": "\(site)", "report": {
              "site": "\(site)", "age": 200, "isLeading": \(site == "witness"), "primary": \(seen), "silence": 200, "rule": "\(rule)",
              "sentence": "…", "openDoor": "dc1", "etcdLeader": "witness", "voters": ["pg1b", "pg2a", "pg2b"],
              "databases": [], "observers": [{"site": "dc2", "age": 200, "isServing": \(serving)}],
              "isIncidentOpen": \(isIncidentOpen), "lastAcknowledged": 300, "exiled": []
            }}
            """
        )
    }

    static func silent(_ site: String) throws -> Inquiry.Answer { try decode(#"{"site": "\#(site)"}"#) }

    private static func decode(_ text: String) throws -> Inquiry.Answer {
        try JSONDecoder().decode(Inquiry.Answer.self, from: Data(text.utf8))
    }
}
