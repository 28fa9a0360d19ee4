/// One revoked certificate.
package struct RevokedCertificate: Sendable {
    package let serial: String
    /// `YYMMDDhhmmssZ`
    package let at: String
    /// As OpenSSL names it.
    package let reason: String?

    package init(_ serial: String, at: String, _ reason: String? = nil) {
        self.serial = serial
        self.at = at
        self.reason = reason
    }

    var line: String {
        "R\t460228145959Z\t\(at)\(reason.map { ",\($0)" } ?? "")\t\(serial)\tunknown\t/C=JP/CN=\(serial)\n"
    }
}

extension LocalAuthority {
    /// A revocation list.
    ///
    /// - Parameter extensions: lines of an extension section, which may name `place`, the list of `municipality`.
    package func list(
        _ revoked: [RevokedCertificate],
        from: String = "20260630150000Z",
        until: String = "20260702150000Z",
        municipality: String = "Kakogawa-shi",
        digest: String = "sha256",
        extensions: String = "authorityKeyIdentifier = keyid:always"
    ) throws -> [UInt8] {
        let sections = """
            [extensions]
            \(extensions)
            [point]
            fullname = dirName:place
            \(CertificateProfile.place(municipality))

            """
        let list = workspace.unused("list")
        try workspace.write("\(list).cnf", text: Self.configuration(of: name, files: list) + sections)
        try workspace.write("\(list).index", text: revoked.map(\.line).joined())
        try workspace.openssl(
            """
            ca -gencrl -config \(list).cnf -crlexts extensions -crl_lastupdate \(from) -crl_nextupdate \(until) \
            -md \(digest) -out \(list).pem
            crl -in \(list).pem -outform DER -out \(list).der
            """
        )
        return try workspace.read("\(list).der")
    }

    /// What OpenSSL's own responder answers at this very moment.
    ///
    /// - Parameter request: in DER.
    /// - Parameter known: serial numbers of certificates that are not revoked.
    package func answer(_ request: [UInt8], known: [String], revoked: [RevokedCertificate], by responder: Credential)
        throws
        -> [UInt8]
    {
        let valid = known.map { "V\t460228145959Z\t\t\($0)\tunknown\t/C=JP/CN=\($0)\n" }
        let name = workspace.unused("ocsp")
        try workspace.write("\(name).index", text: (valid + revoked.map(\.line)).joined())
        try workspace.write("\(name).request", request)
        try workspace.openssl(
            """
            ocsp -index \(name).index -CA \(credential.pem) -rsigner \(responder.pem) -rkey \(responder.key) \
            -reqin \(name).request -respout \(name).response -nmin 60
            """
        )
        return try workspace.read("\(name).response")
    }
}
