import Authority
import Foundation
import TestKit
import Testing

/// Chains, revocation lists and OCSP of the local authority, asked by the openssl command over real HTTP.
@Suite struct ValidationTests {
    private static func verify(_ card: String, _ more: String..., purpose: String = "sign") async throws -> String {
        let authority = try await CardAuthority.file("\(purpose)/ca.crt")
        let certificate = try await CardAuthority.file("cards/\(card)/\(purpose).crt")
        let arguments = ["verify", "-x509_strict", "-CAfile", authority] + more + [certificate]
        do {
            return try await CardAuthority.openssl(arguments)
        } catch let failure as CardAuthority.Failure {
            return failure.text
        }
    }

    @Test(arguments: ["hanako", "taro", "substitute", "p384", "locked", "moved"])
    func `a card's certificates come from their authorities`(card: String) async throws {
        #expect(try await Self.verify(card).contains(": OK"))
        #expect(try await Self.verify(card, purpose: "auth").contains(": OK"))
    }

    @Test func `time, and an impostor of the same name, are noticed`() async throws {
        #expect(try await Self.verify("expired").contains("certificate has expired"))
        #expect(try await Self.verify("not-yet-valid").contains("certificate is not yet valid"))
        #expect(try await !Self.verify("impostor").contains(": OK"))
    }

    @Test func `the list tells who is revoked, and why`() async throws {
        let list = try await CardAuthority.file("sign/ca.pem")
        #expect(try await Self.verify("hanako", "-crl_check", "-CRLfile", list).contains(": OK"))
        #expect(try await Self.verify("moved", "-crl_check", "-CRLfile", list).contains("certificate revoked"))
        let text = try await CardAuthority.openssl("crl", "-in", list, "-noout", "-text")
        #expect(text.contains("Affiliation Changed"))
        #expect(text.contains("Key Compromise"))
    }

    @Test(arguments: [
        ("hanako", ": good"), ("moved", ": revoked"), ("moved", "Reason: affiliationChanged"),
        ("compromised", "Reason: keyCompromise"), ("impostor", ": unknown"),
    ])
    func `the responder tells the state of a certificate`(card: String, words: String) async throws {
        let answer = try await Responder.run { try await $0.ask(card) }
        #expect(answer.contains("Response verify OK"))
        #expect(answer.contains(words))
    }

    @Test func `SHA-256 and requests without a nonce are answered as well`() async throws {
        try await Responder.run { responder in
            let revoked = try await responder.ask("moved", options: ["-sha256"])
            #expect(revoked.contains(": revoked"))
            for _ in 0..<2 {
                let good = try await responder.ask("hanako", options: ["-no_nonce"])
                #expect(good.contains(": good"))
            }
        }
    }

    @Test func `authentication certificates are asked for at their own authority`() async throws {
        let answer = try await Responder.run { try await $0.ask("hanako", purpose: "auth") }
        #expect(answer.contains("Response verify OK") && answer.contains(": good"))
    }

    @Test func `many may ask at once`() async throws {
        try await Responder.run { responder in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<12 { group.addTask { try await responder.ask("hanako") } }
                for try await answer in group { #expect(answer.contains(": good")) }
            }
        }
    }

    @Test(arguments: [
        (OCSPFault.stale, "WARNING: Status times invalid"), (.forged, "Response Verify Failure"),
        (.tampered, "Response Verify Failure"), (.unknown, ": unknown"), (.tryLater, "Responder Error: trylater"),
        (.away, "Error querying OCSP responder"),
    ])
    func `the responder can be wrong on purpose`(fault: OCSPFault, words: String) async throws {
        let answer = try await Responder.run { responder in
            try await responder.fail(fault)
            return try await responder.ask("hanako")
        }
        #expect(answer.contains(words))
        if fault == .stale { #expect(answer.contains("Response verify OK")) }
    }

    @Test func `a card that is revoked meanwhile is revoked for everybody`() async throws {
        let directory = try await CardAuthority.copy()
        defer { try? FileManager.default.removeItem(at: directory) }
        try await Responder.run(directory) { responder in
            let before = try await responder.ask("taro", options: ["-no_nonce"])
            #expect(before.contains(": good"))
            try await CardAuthority.revoke("taro", "superseded", in: directory)
            let after = try await responder.ask("taro", options: ["-no_nonce"])
            #expect(after.contains("Reason: superseded"))
            let list = try await responder.list()
            #expect(list.contains("Superseded"))
        }
    }
}
