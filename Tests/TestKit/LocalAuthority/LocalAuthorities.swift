import Foundation

/// The authorities, keys and certificates that tests, measurements and mutations share.
package struct LocalAuthorities: Sendable {
    package let workspace: OpenSSLWorkspace
    /// Issues today's certificates.
    package let signing: LocalAuthority
    /// The generation before, of the same name; it ran out in October 2025.
    package let signingBefore: LocalAuthority
    /// Of the next cards: P-384.
    package let signingNext: LocalAuthority
    package let authentication: LocalAuthority
    package let responder: Credential
    /// The certificate of somebody whose signature is good.
    package let holder: Credential
    package let nextHolder: Credential
    package let document = Array(String(repeating: "転入届：加古川　花子、兵庫県加古川市。\n", count: 8).utf8)

    /// 2026年7月1日 12時00分: a moment for which the certificates, answers and lists are made.
    package static let noon = Date(timeIntervalSince1970: 1_782_874_800)

    package static let holderKey = "holder-key.key"
    package static let nextHolderKey = "next-holder-key.key"

    package init() throws {
        workspace = try OpenSSLWorkspace()
        try workspace.openssl("genpkey \(KeyOptions.rsa2048) -out \(Self.holderKey)")
        try workspace.openssl("genpkey \(KeyOptions.p384) -out \(Self.nextHolderKey)")
        try workspace.openssl("genpkey \(KeyOptions.rsa2048) -out responder-key.key")
        signing = try LocalAuthority("signing", in: workspace, keyID: Self.keyID)
        signingBefore = try LocalAuthority(
            "signing-before",
            in: workspace,
            keyID: String(repeating: "B1", count: 20),
            notAfter: "20251019145959Z"
        )
        signingNext = try LocalAuthority(
            "signing-next",
            in: workspace,
            keyID: String(repeating: "C1", count: 20),
            key: KeyOptions.p384,
            digest: "sha384"
        )
        authentication = try LocalAuthority(
            "authentication",
            in: workspace,
            subject: LocalAuthority.authentication,
            keyID: String(repeating: "D1", count: 20)
        )
        responder = try signing.issue("responder", .responder, key: "responder-key.key")
        holder = try signing.issue("holder", CertificateProfile(), key: Self.holderKey)
        var next = CertificateProfile()
        next.digest = "sha384"
        nextHolder = try signingNext.issue("next-holder", next, key: Self.nextHolderKey)
    }

    /// Of the signing authority's key.
    package static let keyID = String(repeating: "A1", count: 20)

    package var anchors: [[UInt8]] { [signingBefore.certificate, signing.certificate, signingNext.certificate] }

    /// What the responder says about the good certificate on the day of the tests.
    package var answer: OCSPScript { OCSPScript(issuer: signing, responder: responder) }
}
