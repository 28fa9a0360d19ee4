import Failover
import Foundation
import Testing

/// A transaction that was carried out twice, because one member of etcd was slow to answer.
@Suite struct EtcdTransactionTests {
    private let claim = EtcdTransaction(if: [.isAbsent("/claim")], then: [.put("/claim", "mine", lease: 7)])

    /// As etcd's gateway answers when the conditions do not hold; nil for a key that is absent.
    private func refusal(_ value: String?, lease: Int64 = 7) throws -> EtcdOutcome {
        func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
        let key = value.map {
            #"{"key": "\#(base64("/claim"))", "value": "\#(base64($0))", "mod_revision": "9", "lease": "\#(lease)"}"#
        }
        let text = #"{"responses": [{"response_range": {"kvs": [\#(key ?? "")]}}]}"#
        return try JSONDecoder().decode(EtcdOutcome.self, from: Data(text.utf8))
    }

    @Test func `a claim that stands as it was made is the answer of a second time`() throws {
        #expect(claim.settled(try refusal("mine")).succeeded)
    }

    @Test func `a claim of somebody else, or none, is a refusal`() throws {
        #expect(!claim.settled(try refusal("another's")).succeeded)
        #expect(!claim.settled(try refusal("mine", lease: 8)).succeeded)
        #expect(!claim.settled(try refusal(nil)).succeeded)
    }

    @Test func `a deletion leaves no mark`() throws {
        let deletion = EtcdTransaction(if: [.isUnchanged("/claim", since: 9)], then: [.delete("/claim")])
        #expect(!deletion.settled(try refusal("mine")).succeeded)
    }

    @Test func `where its conditions fail, a transaction reads what it would have put first`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let told = try JSONSerialization.jsonObject(with: encoder.encode(claim)) as? [String: Any]
        let failure = try #require(told?["failure"] as? [[String: [String: String]]])
        #expect(failure == [["request_range": ["key": Data("/claim".utf8).base64EncodedString()]]])
    }
}
