/// What is written into a certificate. As it stands: 署名用電子証明書 of somebody in Kakogawa.
package struct CertificateProfile: Sendable {
    package var serial = "0132C4B1"
    package var subject = "/C=JP/L=Hyogo-ken/L=Kakogawa-shi/CN=2024040112000000000000000001"
    /// `YYYYMMDDhhmmssZ`
    package var notBefore = "20240331150000Z"
    package var notAfter = "20460228145959Z"
    package var digest = "sha256"
    package var keyUsage: String? = "critical,digitalSignature,nonRepudiation"
    package var policy: String? = "1.2.392.200149.8.5.1.0.20"
    package var policyIsCritical = true
    package var authorityKeyID: String? = "keyid:always,issuer:always"
    /// The last part of 1.2.392.200149.8.5.5.x, and its text.
    package var holder: [(Int, String)] = [
        (1, "加古川　花子"), (4, "319800217"), (3, "2"), (5, "兵庫県加古川市加古川町北在家２０００"), (2, "000000"),
        (6, "000000000000000000"),
    ]
    package var municipality = "Kakogawa-shi"
    /// More lines of an extension section.
    package var more = ""

    package init() {}

    /// 利用者証明用電子証明書.
    package static var authentication: CertificateProfile {
        var profile = CertificateProfile()
        profile.subject = "/C=JP/CN=997794E9AGCIEG13221003A"
        profile.keyUsage = "critical,digitalSignature"
        profile.policy = "1.2.392.200149.8.5.1.3.30"
        profile.holder = []
        profile.more = "extendedKeyUsage = clientAuth"
        return profile
    }

    /// A responder's, which answers for its issuer.
    package static var responder: CertificateProfile {
        var profile = CertificateProfile()
        profile.serial = "0132C001"
        profile.subject = "/C=JP/O=JPKI-LOCALTEST/CN=OCSP responder"
        profile.keyUsage = "critical,digitalSignature"
        profile.policy = nil
        profile.holder = []
        profile.more = "basicConstraints = CA:FALSE\nextendedKeyUsage = OCSPSigning\nnoCheck = ignored"
        return profile
    }

    /// Sections of an OpenSSL configuration.
    var sections: String {
        let names = holder.enumerated().map { entry in
            "otherName.\(entry.offset) = 1.2.392.200149.8.5.5.\(entry.element.0);FORMAT:UTF8,UTF8:\(entry.element.1)"
        }
        let lines = [
            keyUsage.map { "keyUsage = \($0)" },
            holder.isEmpty ? nil : "subjectAltName = @holder",
            policy.map { _ in "certificatePolicies = \(policyIsCritical ? "critical," : "")@policy" },
            "issuerAltName = dirName:issuer",
            "crlDistributionPoints = point",
            authorityKeyID.map { "authorityKeyIdentifier = \($0)" },
            "subjectKeyIdentifier = hash",
            more,
        ]
        return """
            [extensions]
            \(lines.compactMap { $0 }.joined(separator: "\n"))
            [holder]
            \(names.joined(separator: "\n"))
            [policy]
            policyIdentifier = \(policy ?? "")
            CPS.1 = http://localhost/cps.html
            [issuer]
            C = JP
            O = JPKI-LOCALTEST
            [point]
            fullname = dirName:place
            \(Self.place(municipality))

            """
    }

    /// The name of a municipality's revocation list.
    static func place(_ municipality: String) -> String {
        """
        [place]
        C = JP
        O = JPKI-LOCALTEST
        0.OU = JPKI for digital signature
        1.OU = CRL Distribution Points
        2.OU = Hyogo-ken
        CN = \(municipality) CRLDP
        """
    }
}
