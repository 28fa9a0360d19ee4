import AuthenticationApp
import Crypto
import CryptoExtras
import Foundation
import SwiftASN1
import TestKit
import Testing
import X509

@testable import App

@Suite struct SigningTests {
    private static let document = Data("申請データ".utf8)

    @Test func `the digest of a text is SHA-256, and its DigestInfo goes before it`() {
        let digest = DocumentDigest(of: Self.document)
        #expect(digest.sha256.base64EncodedString() == "2B7bSRNyu/+2yYKE/bWPUhx2uC6zWc8PgpERGDRcx5k=")
        #expect(digest.digestInfo.count == 51)
        #expect(digest.digestInfo.suffix(32) == digest.sha256)
    }

    @Test(arguments: ["hanako", "taro", "substitute", "unknown-birth"])
    func `a card's signature verifies as an ordinary one`(card: String) async throws {
        try await City.run { city in
            let result = try await city.sign(Self.document, card)
            let certificate = try Certificate(derEncoded: Array(result.certificate))
            let key = try #require(_RSA.Signing.PublicKey(certificate.publicKey))
            let signature = _RSA.Signing.RSASignature(rawRepresentation: result.signature)
            #expect(result.signature.count == 256)
            #expect(key.isValidSignature(signature, for: SHA256.hash(data: Self.document), padding: .insecurePKCS1v1_5))
            #expect(!key.isValidSignature(signature, for: SHA256.hash(data: Data()), padding: .insecurePKCS1v1_5))
        }
    }

    @Test func `a card of the next kind signs with its elliptic key`() async throws {
        try await City.run { city in
            let result = try await city.sign(Self.document, "p384")
            let certificate = try Certificate(derEncoded: Array(result.certificate))
            let key = try #require(P384.Signing.PublicKey(certificate.publicKey))
            let signature = try P384.Signing.ECDSASignature(derRepresentation: result.signature)
            #expect(key.isValidSignature(signature, for: SHA256.hash(data: Self.document)))
        }
    }

    @Test func `the certificate is the card's`() async throws {
        try await City.run { city in
            let result = try await city.sign(Self.document, "hanako")
            let file = try await CardAuthority.file("cards/hanako/sign.crt")
            let certificate = try Certificate(pemEncoded: String(contentsOfFile: file, encoding: .utf8))
            var der = DER.Serializer()
            try der.serialize(certificate)
            #expect(Array(result.certificate) == der.serializedBytes)
        }
    }

    @Test func `a revoked card's signature can be had for the verifier to refuse`() async throws {
        try await City.run { city in
            let result = try await city.sign(Self.document, "moved:success")
            #expect(!result.certificate.isEmpty)
        }
    }

    @Test func `a signature that is not there yet can be asked for again`() async throws {
        try await City.run { city in
            try await city.fail(Faults(pendingResults: 2))
            let departure = try await city.app.signature(over: DocumentDigest(of: Self.document))
            let grant = try await city.app.signer(of: city.arrive(departure, as: "hanako"))
            for _ in 0..<2 {
                await #expect(throws: AuthenticationAppError.notYetSigned) { try await city.app.signature(by: grant) }
            }
            _ = try await city.app.signature(by: grant)
        }
    }

    @Test func `a signature that was asked for too long ago is over`() async throws {
        var lifetimes = DoubleSettings.Lifetimes()
        lifetimes.token = 3600
        try await City.run(lifetimes: lifetimes) { city in
            let departure = try await city.app.signature(over: DocumentDigest(of: Self.document))
            let grant = try await city.app.signer(of: city.arrive(departure, as: "hanako"))
            try await city.advance(by: 601)
            await #expect(throws: AuthenticationAppError.transactionExpired) { try await city.app.signature(by: grant) }
        }
    }

    @Test func `who sets out too late is sent back`() async throws {
        try await City.run { city in
            let departure = try await city.app.signature(over: DocumentDigest(of: Self.document))
            try await city.advance(by: 601)
            await #expect(throws: AuthenticationAppError.refused(word: "invalid_request")) {
                try await city.arrive(departure, as: "hanako")
            }
        }
    }

    @Test func `a transaction that the service does not know is told apart`() async throws {
        try await City.run { city in
            let departure = try await city.app.signature(over: DocumentDigest(of: Self.document))
            let grant = try await city.app.signer(of: city.arrive(departure, as: "hanako"))
            let other = SigningGrant(
                transaction: SignTransaction(id: UUID().uuidString, digest: grant.transaction.digest),
                subject: grant.subject,
                accessToken: grant.accessToken
            )
            await #expect(throws: AuthenticationAppError.transactionUnknown) { try await city.app.signature(by: other) }
        }
    }

    @Test func `somebody else's transaction is not given out`() async throws {
        try await City.run { city in
            let digest = DocumentDigest(of: Self.document)
            let mine = try await city.app.signature(over: digest)
            let grant = try await city.app.signer(of: city.arrive(mine, as: "hanako"))
            let theirs = try await city.app.signature(over: digest)
            let other = try await city.app.signer(of: city.arrive(theirs, as: "taro"))
            let crossed = SigningGrant(
                transaction: other.transaction,
                subject: grant.subject,
                accessToken: grant.accessToken
            )
            await #expect(throws: AuthenticationAppError.refused(word: "insufficient_scope")) {
                try await city.app.signature(by: crossed)
            }
        }
    }

    @Test(arguments: [
        (Faults.ResultFlaw.encrypted, AuthenticationAppError.encryptedResult),
        (.withoutCertificate, .unreadableAnswer),
        (.noBase64, .unreadableAnswer),
    ])
    func `a result that cannot be used is refused`(
        flaw: Faults.ResultFlaw,
        error: AuthenticationAppError
    ) async throws {
        try await City.run { city in
            try await city.fail(Faults(result: flaw))
            await #expect(throws: error) { try await city.sign(Self.document, "hanako") }
        }
    }

    @Test func `a signature that was changed on the way does not verify`() async throws {
        try await City.run { city in
            try await city.fail(Faults(result: .tampered))
            let result = try await city.sign(Self.document, "hanako")
            let key = try #require(
                _RSA.Signing.PublicKey(Certificate(derEncoded: Array(result.certificate)).publicKey)
            )
            let signature = _RSA.Signing.RSASignature(rawRepresentation: result.signature)
            #expect(
                !key.isValidSignature(signature, for: SHA256.hash(data: Self.document), padding: .insecurePKCS1v1_5)
            )
        }
    }

    @Test(arguments: [Faults.Endpoint.signTransactions, .signResult])
    func `a broken service is away, also for signing`(endpoint: Faults.Endpoint) async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [endpoint: .broken]))
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.sign(Self.document, "hanako") }
        }
    }

    @Test func `a document is not asked to be signed twice because the service stumbled`() async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [.signTransactions: .brokenOnce]))
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.sign(Self.document, "hanako") }
            try await city.fail(Faults(endpoints: [.signResult: .brokenOnce]))
            _ = try await city.sign(Self.document, "hanako")
        }
    }

    @Test func `who set out to sign cannot come back as somebody who signs in`() async throws {
        try await City.run { city in
            let departure = try await city.app.signature(over: DocumentDigest(of: Self.document))
            let arrival = try await city.arrive(departure, as: "hanako")
            await #expect(throws: AuthenticationAppError.roundTrip(.otherPurpose)) {
                try await city.app.person(of: arrival)
            }
        }
    }
}
