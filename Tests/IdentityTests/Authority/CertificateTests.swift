import Foundation
import TestKit
import Testing

/// What the local authority issues has the profile of the real one, as far as it is known, by openssl's own reading.
@Suite struct CertificateTests {
    private func text(_ certificate: String) async throws -> String {
        try await CardAuthority.openssl(
            "x509",
            "-in",
            CardAuthority.file(certificate),
            "-noout",
            "-text",
            "-nameopt",
            "utf8"
        )
    }

    /// The structure in ASN.1, line by line.
    private func structure(_ certificate: String) async throws -> String {
        try await CardAuthority.openssl("asn1parse", "-in", CardAuthority.file(certificate))
    }

    /// Object identifiers of the extensions in the order of the certificate.
    private func extensions(_ certificate: String) async throws -> [String] {
        let known = [
            "X509v3 Key Usage", "X509v3 Subject Alternative Name", "X509v3 Certificate Policies",
            "X509v3 Issuer Alternative Name", "X509v3 CRL Distribution Points", "X509v3 Authority Key Identifier",
            "X509v3 Subject Key Identifier", "X509v3 Basic Constraints", "X509v3 Extended Key Usage",
            "Authority Information Access",
        ]
        return try await structure(certificate).split(separator: "\n").compactMap { line in
            known.first { line.hasSuffix(":" + $0) }
        }
    }

    @Test(arguments: [
        ("sign", "JPKI for digital signature", "公的個人認証サービス署名用"),
        ("auth", "JPKI for user authentication", "公的個人認証サービス利用者証明用"),
    ])
    func `an authority is named and extended as the published ones`(
        authority: String,
        unit: String,
        japanese: String
    ) async throws {
        let text = try await text("\(authority)/ca.crt")
        let name = "C=JP, O=JPKI-LOCALTEST, OU=\(unit), OU=Japan Agency for Local Authority Information Systems"
        #expect(text.contains("Issuer: \(name)"))
        #expect(text.contains("Subject: \(name)"))
        #expect(text.contains("Public-Key: (2048 bit)"))
        #expect(text.contains("Signature Algorithm: sha256WithRSAEncryption"))
        #expect(text.contains("Key Usage: critical\n                Certificate Sign, CRL Sign"))
        #expect(text.contains("Basic Constraints: critical\n                CA:TRUE\n"))
        #expect(
            try await extensions("\(authority)/ca.crt") == [
                "X509v3 Key Usage", "X509v3 Subject Alternative Name", "X509v3 Basic Constraints",
                "X509v3 CRL Distribution Points", "X509v3 Subject Key Identifier",
            ]
        )
        #expect(try await extensionsContain("\(authority)/ca.crt", utf8: japanese))
    }

    @Test func `a signing certificate has the extensions in the order of a real one`() async throws {
        #expect(
            try await extensions("cards/hanako/sign.crt") == [
                "X509v3 Key Usage", "X509v3 Subject Alternative Name", "X509v3 Certificate Policies",
                "X509v3 Issuer Alternative Name", "X509v3 CRL Distribution Points", "X509v3 Authority Key Identifier",
                "X509v3 Subject Key Identifier",
            ]
        )
        let text = try await text("cards/hanako/sign.crt")
        #expect(text.firstMatch(of: /Subject: C=JP, L=Hyogo-ken, L=Kakogawa-shi, CN=\d{28}\n/) != nil)
        #expect(text.contains("Key Usage: critical\n                Digital Signature, Non Repudiation"))
        #expect(text.contains("Certificate Policies: critical\n                Policy: 1.2.392.200149.8.5.1.0.20"))
        #expect(text.contains("CPS: http://www.jpki.go.jp/cps.html"))
        let point = "OU=CRL Distribution Points,OU=Hyogo-ken,CN=Kakogawa-shi CRLDP"
        #expect(
            text.replacing(" = ", with: "=").replacing(", ", with: ",").contains(
                "OU=JPKI for digital signature,\(point)"
            )
        )
        #expect(text.contains("keyid:") && text.contains("serial:"))
        #expect(text.firstMatch(of: /Not After : .* 14:59:59 \d{4} GMT/) != nil)
        #expect(try await extensionsContain("cards/hanako/sign.crt", utf8: "地方公共団体情報システム機構"))
    }

    @Test func `基本4情報 are in UTF-8 under their numbers`() async throws {
        let text = try await text("cards/substitute/sign.crt")
        let entries = text.matches(of: /othername: 1\.2\.392\.200149\.8\.5\.5\.(\d)::([^,\n]*)/)
        #expect(entries.map { String($0.1) } == ["1", "4", "3", "5", "2", "6"])
        #expect(entries.map { String($0.2) }[0] == "渡辺　吉之")
        #expect(entries.map { String($0.2) }[1] == "319890107")
        #expect(entries.map { String($0.2) }[2] == "1")
        #expect(entries.map { String($0.2) }[4] == "01010")
        #expect(entries[5].2.count == entries[3].2.unicodeScalars.count)
    }

    @Test(arguments: [
        ("hanako", "319850615"), ("moved", "419921103"), ("p384", "420080229"), ("locked", "319261225"),
        ("unknown-birth", "000000000"),
    ])
    func `birth dates have the era's digit`(card: String, digits: String) async throws {
        #expect(try await text("cards/\(card)/sign.crt").contains("8.5.5.4::\(digits)"))
    }

    @Test func `names are UTF8String but the country`() async throws {
        let structure = try await structure("cards/hanako/sign.crt")
        #expect(structure.contains("PRINTABLESTRING   :JP"))
        #expect(structure.contains("UTF8STRING        :Hyogo-ken"))
        #expect(structure.contains("UTF8STRING        :JPKI-LOCALTEST"))
    }

    @Test func `an authentication certificate is for signing in`() async throws {
        let text = try await text("cards/hanako/auth.crt")
        #expect(text.firstMatch(of: /Subject: C=JP, CN=[0-9A-Z]{23}\n/) != nil)
        #expect(text.contains("Key Usage: critical\n                Digital Signature\n"))
        #expect(text.contains("TLS Web Client Authentication"))
        #expect(text.contains("Policy: 1.2.392.200149.8.5.1.3.30"))
        #expect(!text.contains("Subject Alternative Name"))
    }

    @Test func `the next card's key is elliptic`() async throws {
        #expect(try await text("cards/p384/sign.crt").contains("NIST CURVE: P-384"))
    }

    @Test func `the cards that are meant to be wrong are`() async throws {
        #expect(try await text("cards/wrong-policy/sign.crt").contains("1.2.392.200149.8.5.1.9.99"))
        #expect(try await !text("cards/without-usage/sign.crt").contains("Key Usage"))
    }

    /// In any UTF8String, also inside of an extension, which asn1parse shows in hexadecimal.
    private func extensionsContain(_ certificate: String, utf8 text: String) async throws -> Bool {
        let bytes = [0x0C, UInt8(text.utf8.count)] + Array(text.utf8)
        let hexadecimal = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        return try await structure(certificate).contains(hexadecimal)
    }
}
