import Failover
import Foundation
import Testing

/// Evidence stays what it was when it was signed.
@Suite struct SignedEvidenceTests {
    private func evidence(_ number: Int, writer: String = "etcd3") throws -> Evidence {
        let begun = Date.now.addingTimeInterval(Double(number)).formatted(.iso8601)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(
            Evidence.self,
            from: Data(
                """
                {"id": "\(number)", "kind": "drill", "title": "計画切替の訓練", "begun": "\(begun)", "ended": "\(begun)",
                 "rtoSeconds": 2.1, "checked": 30, "lost": 0, "asker": {"name": "山田", "reason": "毎月の訓練"},
                 "timeline": [{"at": "\(begun)", "sentence": "切り替えました。"}], "hasSucceeded": true,
                 "writer": "\(writer)"}
                """.utf8
            )
        )
    }

    private func altered(_ signed: SignedEvidence, _ change: (inout [String: Any]) -> Void) throws -> SignedEvidence {
        var fields = try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(signed)) as? [String: Any])
        change(&fields)
        return try JSONDecoder().decode(SignedEvidence.self, from: JSONSerialization.data(withJSONObject: fields))
    }

    @Test func `what a host signed is as it was signed`() async throws {
        let authority = try Authority()
        defer { authority.remove() }
        let signed = try SignedEvidence(evidence(1), previous: "", identity: authority.identity(of: "etcd3"))
        #expect(await signed.fault(trusting: authority.file) == nil)
    }

    @Test func `a changed figure, a foreign authority and a borrowed name are found`() async throws {
        let authority = try Authority(), stranger = try Authority()
        defer {
            authority.remove()
            stranger.remove()
        }
        let identity = try authority.identity(of: "etcd3")
        let signed = try SignedEvidence(evidence(1), previous: "", identity: identity)
        let changed = try altered(signed) { fields in
            fields["document"] = (fields["document"] as? String)?.replacing("2.1", with: "0.1")
        }
        #expect(await changed.fault(trusting: authority.file) == .signature)
        let foreign = try SignedEvidence(evidence(1), previous: "", identity: stranger.identity(of: "etcd3"))
        #expect(await foreign.fault(trusting: authority.file) == .certificate)
        let borrowed = try SignedEvidence(evidence(1, writer: "etcd1"), previous: "", identity: identity)
        #expect(await borrowed.fault(trusting: authority.file) == .writer)
        // Not even a name that only begins alike.
        let longer = try SignedEvidence(evidence(1, writer: "etcd"), previous: "", identity: identity)
        #expect(await longer.fault(trusting: authority.file) == .writer)
        let unreadable = try altered(signed) { $0["document"] = "{}" }
        #expect(await unreadable.fault(trusting: authority.file) == .unreadable)
    }

    @Test func `a record that has vanished between two is missed`() async throws {
        let authority = try Authority()
        defer { authority.remove() }
        let identity = try authority.identity(of: "etcd3")
        var records: [String: SignedEvidence] = [:]
        var previous = ""
        for number in 1...3 {
            let signed = try SignedEvidence(evidence(number), previous: previous, identity: identity)
            records["\(number)"] = signed
            previous = signed.digest
        }
        #expect(await EvidenceChain(records).faults(trusting: authority.file).isEmpty)
        records["2"] = nil
        let faults = await EvidenceChain(records).faults(trusting: authority.file)
        #expect(faults == ["3　etcd3 の、この前の記録がありません。"])
    }

    @Test func `a last record that has vanished is missed, and one beside the chain or under another name is found`()
        async throws
    {
        let authority = try Authority()
        defer { authority.remove() }
        let identity = try authority.identity(of: "etcd3")
        let first = try SignedEvidence(evidence(1), previous: "", identity: identity)
        let second = try SignedEvidence(evidence(2), previous: first.digest, identity: identity)
        let beside = try SignedEvidence(evidence(3), previous: first.digest, identity: identity)
        func faults(_ records: [String: SignedEvidence]) async -> [String] {
            await EvidenceChain(records, ends: ["etcd3": second.digest]).faults(trusting: authority.file)
        }
        #expect(await faults(["1": first, "2": second]).isEmpty)
        #expect(await faults(["1": first]) == ["etcd3　最後の記録がありません。"])
        #expect(await faults([:]) == ["etcd3　最後の記録がありません。"])
        #expect(
            await faults(["1": first, "2": second, "3": beside]) == ["3　etcd3 の同じ記録に続くものが、ほかにもあります。"]
        )
        #expect(await faults(["1": first, "9": second]) == ["9　文書にある番号 2 と違います。"])
    }

    @Test func `a record that follows upon another writer's is found`() async throws {
        let authority = try Authority()
        defer { authority.remove() }
        let other = try SignedEvidence(
            evidence(1, writer: "etcd1"),
            previous: "",
            identity: authority.identity(of: "etcd1")
        )
        let own = try SignedEvidence(evidence(2), previous: other.digest, identity: authority.identity(of: "etcd3"))
        let faults = await EvidenceChain(["1": other, "2": own]).faults(trusting: authority.file)
        #expect(faults == ["2　etcd3 の、この前の記録がありません。"])
    }
}
