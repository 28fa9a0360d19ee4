import Domain
import Foundation
import TestKit
import Testing

@testable import Signatures

/// 基本4情報 as they are read from a certificate.
@Suite struct HolderTests {
    private func holder(_ change: (inout CertificateProfile) -> Void = { _ in }) throws -> BasicFour? {
        let authorities = try Scene().authorities
        var profile = CertificateProfile()
        change(&profile)
        let certificate = try authorities.signing.issue(
            "holder-\(UUID().uuidString)",
            profile,
            key: LocalAuthorities.holderKey
        )
        return try HolderTexts(Certificate(certificate.certificate[...])).holder
    }

    @Test func `name, address, sex and birth date are those of the certificate`() throws {
        let scene = try Scene()
        guard case .valid(let signature) = try scene.verdict else { return #expect(Bool(false)) }
        #expect(
            signature.holder
                == BasicFour(
                    name: MarkedText("加古川　花子", marks: "000000"),
                    address: MarkedText("兵庫県加古川市加古川町北在家２０００", marks: "000000000000000000"),
                    birthDate: CivilDate(year: 1980, month: 2, day: 17).map { .day($0) },
                    sex: .female
                )
        )
    }

    @Test func `what is kept tells the certificate, its issuer and the answer`() throws {
        let scene = try Scene()
        guard case .valid(let signature) = try scene.verdict else { return #expect(Bool(false)) }
        #expect(signature.serialNumber.description == "0132C4B1")
        #expect(signature.issuerKeyID.hexadecimal == LocalAuthorities.keyID)
        #expect(signature.issuerFingerprint == DigestAlgorithm.sha256.of(scene.authorities.signing.certificate))
        #expect(signature.certificateFingerprint == DigestAlgorithm.sha256.of(scene.authorities.holder.certificate))
        #expect(signature.policy == .signingTestPolicy)
        #expect(signature.algorithm == .rsaSHA256)
        #expect(signature.documentDigest == DigestAlgorithm.sha256.of(scene.document))
        #expect(signature.claimedSigningTime == nil)
        #expect(signature.moment == LocalAuthorities.noon)
        #expect(signature.revocation.source == .ocsp)
        #expect(signature.revocation.status == .good)
        #expect(signature.revocation.thisUpdate == LocalAuthorities.noon - 600)
        #expect(signature.revocation.nextUpdate == LocalAuthorities.noon + 3000)
        #expect(signature.revocation.fetchedAt == LocalAuthorities.noon)
        #expect(signature.revokedSince == nil)
    }

    @Test func `the time that CMS claims is kept as a claim`() throws {
        var scene = try Scene()
        try scene.useCMS()
        guard case .valid(let signature) = try scene.verdict else { return #expect(Bool(false)) }
        #expect(signature.claimedSigningTime != nil)
        #expect(signature.moment == LocalAuthorities.noon)
    }

    @Test func `marks name the substitute characters, and what does not fit the text marks some of them`() throws {
        #expect(try holder { $0.holder[4].1 = "010001" }?.name?.substitutes == [1, 5])
        #expect(try holder { $0.holder[5].1 = "01" }?.address?.hasUnplacedSubstitutes == true)
    }

    @Test func `what cannot be told is no reason to refuse`() throws {
        #expect(try holder { $0.holder[1].1 = "400000000" }?.birthDate == .unclear("400000000"))
        #expect(try holder { $0.holder[1].1 = "" }?.birthDate == .unclear(""))
        let unknown = try holder { $0.holder[2].1 = "0" }
        #expect(unknown != nil)
        #expect(unknown?.sex == nil)
    }

    @Test func `marks may be missing, the four may not, and nothing is there twice`() throws {
        let without = try holder { $0.holder.removeAll { [2, 6].contains($0.0) } }
        #expect(without?.name == MarkedText("加古川　花子"))
        #expect(without?.address == MarkedText("兵庫県加古川市加古川町北在家２０００"))
        for entry in [1, 3, 4, 5] {
            #expect(try holder { $0.holder.removeAll { $0.0 == entry } } == nil)
        }
        #expect(throws: DERFault.badOrder) { try holder { $0.holder.append((1, "別人")) } }
    }
}
