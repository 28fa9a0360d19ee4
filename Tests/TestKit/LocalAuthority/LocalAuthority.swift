/// An imitation of a JPKI authority, made with the openssl command; named so that nobody takes it for the real one.
///
/// It crafts what the table of `SignaturesTests` judges, certificate by certificate, good and bad. Cards of persons, for doubles
/// and for trying the service, come from `ops/doubles/authority`.
package struct LocalAuthority: Sendable {
    package let workspace: OpenSSLWorkspace
    package let certificate: [UInt8]
    let name: String

    package static let signing =
        "/C=JP/O=JPKI-LOCALTEST/OU=JPKI for digital signature/OU=Japan Agency for Local Authority Information Systems"
    package static let authentication =
        "/C=JP/O=JPKI-LOCALTEST/OU=JPKI for user authentication/OU=Japan Agency for Local Authority Information Systems"

    /// - Parameter key: algorithm options of `openssl genpkey`.
    /// - Parameter keyID: hexadecimal.
    package init(
        _ name: String,
        in workspace: OpenSSLWorkspace,
        subject: String = signing,
        keyID: String,
        notAfter: String = "20490715145959Z",
        key: String = KeyOptions.rsa2048,
        digest: String = "sha256",
        usage: String = "critical,keyCertSign,cRLSign"
    ) throws {
        self.name = name
        self.workspace = workspace
        var profile = CertificateProfile()
        profile.serial = "01"
        profile.subject = subject
        profile.notBefore = "20150716000000Z"
        profile.notAfter = notAfter
        profile.digest = digest
        try workspace.openssl("genpkey \(key) -out \(name).key")
        let sections = """
            [extensions]
            keyUsage = \(usage)
            basicConstraints = critical,CA:TRUE
            subjectKeyIdentifier = \(keyID)

            """
        try Self.issue(name, profile, sections, key: "\(name).key", by: name, "-selfsign", in: workspace)
        certificate = try workspace.read("\(name).der")
    }

    package func issue(_ name: String, _ profile: CertificateProfile, key: String) throws -> Credential {
        try Self.issue(name, profile, profile.sections, key: key, by: self.name, "", in: workspace)
        return Credential(name: name, key: key, certificate: try workspace.read("\(name).der"))
    }

    package var credential: Credential { Credential(name: name, key: "\(name).key", certificate: certificate) }

    private static func issue(
        _ name: String,
        _ profile: CertificateProfile,
        _ sections: String,
        key: String,
        by authority: String,
        _ option: String,
        in workspace: OpenSSLWorkspace
    ) throws {
        try workspace.write("\(name).cnf", text: configuration(of: authority, files: name) + sections)
        try workspace.write("\(name).index", text: "")
        try workspace.write("\(name).serial", text: profile.serial + "\n")
        try workspace.openssl(
            """
            req -new -utf8 -config \(name).cnf -key \(key) -subj '\(profile.subject)' -out \(name).csr
            ca -batch -notext -utf8 -preserveDN -config \(name).cnf \(option) -in \(name).csr -out \(name).pem \
            -startdate \(profile.notBefore) -enddate \(profile.notAfter) -md \(profile.digest) -extensions extensions
            x509 -in \(name).pem -outform DER -out \(name).der
            """
        )
    }

    static func configuration(of authority: String, files: String) -> String {
        """
        [ca]
        default_ca = authority
        [authority]
        database = \(files).index
        serial = \(files).serial
        new_certs_dir = .
        certificate = \(authority).pem
        private_key = \(authority).key
        default_md = sha256
        policy = any
        [any]
        commonName = optional
        [req]
        distinguished_name = name
        string_mask = utf8only
        [name]

        """
    }
}

/// Options of `openssl genpkey`.
package enum KeyOptions {
    package static let rsa2048 = "-algorithm RSA -pkeyopt rsa_keygen_bits:2048"
    package static let rsa1024 = "-algorithm RSA -pkeyopt rsa_keygen_bits:1024"
    package static let p384 = "-algorithm EC -pkeyopt ec_paramgen_curve:P-384"
    package static let p256 = "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"
}
