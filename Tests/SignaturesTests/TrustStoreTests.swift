import Foundation
import TestKit
import Testing

@testable import Signatures

/// With which anchors a service may start.
@Suite struct TrustStoreTests {
    private func fault(_ anchor: [UInt8]) -> TrustStoreFault? {
        do throws(TrustStoreFault) {
            _ = try TrustStore(SignaturePolicy(anchors: [anchor]))
            return nil
        } catch {
            return error
        }
    }

    @Test func `an anchor is a self-signed authority with a strong key`() throws {
        let authorities = try Scene().authorities
        let weak = try LocalAuthority(
            "weak",
            in: authorities.workspace,
            keyID: String(repeating: "F1", count: 20),
            key: KeyOptions.rsa1024
        )
        let mute = try LocalAuthority(
            "mute",
            in: authorities.workspace,
            keyID: String(repeating: "F2", count: 20),
            usage: "critical,cRLSign"
        )
        let anchor = authorities.signing.certificate
        #expect(fault(anchor) == nil)
        #expect(fault(anchor + [0]) == .malformed(.trailingBytes))
        #expect(fault(anchor.altered(at: anchor.count - 1)) == .notSelfSigned)
        #expect(fault(authorities.holder.certificate) == .noAuthority)
        #expect(fault(mute.certificate) == .noAuthority)
        #expect(fault(weak.certificate) == .algorithm(.weak("RSA 1024ビット")))
        #expect(throws: TrustStoreFault.noAuthority) { try TrustStore(SignaturePolicy(anchors: [])) }
    }

    @Test func `production takes certificates of the signing policy only`() {
        let policy = SignaturePolicy(anchors: [])
        #expect(policy.acceptedPolicies.map(\.description) == ["1.2.392.200149.8.5.1.1.20"])
        #expect(!policy.acceptsTestCertificates)
        #expect(!policy.acceptsBareDigest)
        #expect(policy.minimumRSABits == 2048)
    }

    /// J-LIS publishes it at www.jpki.go.jp as signca03.cer, and its fingerprint in sign_fingerprint.pdf.
    @Test func `the real authority's certificate is an anchor`() throws {
        let bytes = try #require(Data(base64Encoded: Self.signingAuthority, options: .ignoreUnknownCharacters))
        let store = try TrustStore(SignaturePolicy(anchors: [Array(bytes)]))
        let anchor = try #require(store.anchors.first)
        #expect(
            anchor.fingerprint.hexadecimal == "D227F6CDE11D35C5252178F106F843D24651944975413B539FA2FB68DBFA365F"
        )
        #expect(anchor.keyID.hexadecimal == "D21EA55895617E93ADBF966B941AB4EDF653F08F")
        #expect(
            anchor.certificate.subject.description
                == "C=JP, O=JPKI, OU=JPKI for digital signature, OU=Japan Agency for Local Authority Information Systems"
        )
        #expect(anchor.certificate.serialNumber.description == "067C6A21")
        #expect(anchor.signsLists)
    }

    private static let signingAuthority = """
        MIIFFDCCA/ygAwIBAgIEBnxqITANBgkqhkiG9w0BAQsFADCBgDELMAkGA1UEBhMC
        SlAxDTALBgNVBAoMBEpQS0kxIzAhBgNVBAsMGkpQS0kgZm9yIGRpZ2l0YWwgc2ln
        bmF0dXJlMT0wOwYDVQQLDDRKYXBhbiBBZ2VuY3kgZm9yIExvY2FsIEF1dGhvcml0
        eSBJbmZvcm1hdGlvbiBTeXN0ZW1zMB4XDTIzMDcxNjAwNTAyN1oXDTMzMDcxNTE0
        NTk1OVowgYAxCzAJBgNVBAYTAkpQMQ0wCwYDVQQKDARKUEtJMSMwIQYDVQQLDBpK
        UEtJIGZvciBkaWdpdGFsIHNpZ25hdHVyZTE9MDsGA1UECww0SmFwYW4gQWdlbmN5
        IGZvciBMb2NhbCBBdXRob3JpdHkgSW5mb3JtYXRpb24gU3lzdGVtczCCASIwDQYJ
        KoZIhvcNAQEBBQADggEPADCCAQoCggEBANi0xL81Wl6UyoSYgP4lRONGzgOoHZLm
        hKYn7R78djBrh6ViwZ3UNT2gj1FbApWdPZxyPDG37RXJBzY4qjujYgWG5bDEnkRJ
        fMGG+xsuHkQ1zBf2rxSbwmfWjJmD0zriVKUmOJCbzNCZyZt6OreVjQcueeWx5nZY
        SzJt8yG6O9GQj+OE0UiN+zweAIfMDnP9kjGIzOG3ZoDnr+3wqv/WPfHkKZKknOl3
        oagtasKaHXZmZvmtiEpG1b70P2dlgeywDDpBCyfP+QpR5BrueXnHjvqX7G0uyGiQ
        ndL+DAt9cycIQergXIrMdOax2wDP/ZPSe1SR1JIFKPDarfKZZUZ3iUkCAwEAAaOC
        AZIwggGOMA4GA1UdDwEB/wQEAwIBBjCBrgYDVR0RBIGmMIGjpIGgMIGdMQswCQYD
        VQQGEwJKUDEnMCUGA1UECgwe5YWs55qE5YCL5Lq66KqN6Ki844K144O844OT44K5
        MTAwLgYDVQQLDCflhaznmoTlgIvkurroqo3oqLzjgrXjg7zjg5PjgrnnvbLlkI3n
        lKgxMzAxBgNVBAsMKuWcsOaWueWFrOWFseWbo+S9k+aDheWgseOCt+OCueODhuOD
        oOapn+anizAPBgNVHRMBAf8EBTADAQH/MIGaBgNVHR8EgZIwgY8wgYyggYmggYak
        gYMwgYAxCzAJBgNVBAYTAkpQMQ0wCwYDVQQKDARKUEtJMSMwIQYDVQQLDBpKUEtJ
        IGZvciBkaWdpdGFsIHNpZ25hdHVyZTE9MDsGA1UECww0SmFwYW4gQWdlbmN5IGZv
        ciBMb2NhbCBBdXRob3JpdHkgSW5mb3JtYXRpb24gU3lzdGVtczAdBgNVHQ4EFgQU
        0h6lWJVhfpOtv5ZrlBq07fZT8I8wDQYJKoZIhvcNAQELBQADggEBANLq5fwgQlvb
        owToAGecatiTa2rSCpRNNibDgNrqgorIvwS1mixEAItJWEpXaWq+3l/mN0cNW9kO
        ZsH526Wy9XblvmsQm2CfTB8ltp7kfkiIHIIg3OWnRBbxAd+I6AsvuiE8N3RIZBTK
        E5N/08WxlMPd03wkcgiyT6yu/G57tI7oS0e6FDW31BVdS4JyuXWHs78rgrxrGmcT
        1L/I6TeG+cQn+MCCMp7TD5GXYtUdrx9Q2mmrSR7wf2ZNHiUtYq9hTkbnF0Mt4BUa
        Ew1Bqtch0qlmVQG67YTUerI8rBIsDulJcwzDeVZ5P0UD3TBwLmM9t088Bgrv6is7
        dFPT0JEqNwU=
        """
}
