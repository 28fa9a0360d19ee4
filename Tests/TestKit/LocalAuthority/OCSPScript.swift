/// An OCSP answer with any content; OpenSSL's responder can only say the truth, and only about the present.
package struct OCSPScript: Sendable {
    package var serial: [UInt8] = [0x01, 0x32, 0xC4, 0xB1]
    /// `good`, `unknown`, or a time of revocation `YYYYMMDDhhmmssZ` with its reason.
    package var status = Status.good
    package var thisUpdate = "20260701025000Z"
    package var nextUpdate: String? = "20260701035000Z"
    package var nonce: [UInt8]?
    package var digest = "sha256"
    /// Whose name and key the certificate's identifier has.
    package var issuer: LocalAuthority
    package var responder: Credential
    /// Whether the responder's certificate comes along.
    package var hasCertificate = true
    /// Beside the responder's.
    package var moreCertificates: [[UInt8]] = []
    package var criticalExtension = false

    package enum Status: Sendable {
        case good
        case unknown
        case revoked(at: String, reason: UInt8?)
    }

    package init(issuer: LocalAuthority, responder: Credential) {
        self.issuer = issuer
        self.responder = responder
    }

    package func answer() throws -> [UInt8] {
        let workspace = issuer.workspace
        let data = DER.sequence(
            DER.value(0xA1, part(Self.subject, of: responder.certificate)),
            DER.value(0x18, Array(thisUpdate.utf8)),
            DER.sequence(try single(workspace)),
            extensions
        )
        let signature = try workspace.sign(data, digest, key: responder.key)
        let basic = DER.sequence(data, algorithm, DER.value(0x03, [0] + signature), certificates)
        let type: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x01]
        return DER.sequence([0x0A, 0x01, 0x00], DER.value(0xA0, DER.sequence(type, DER.value(0x04, basic))))
    }

    /// An answer that is none.
    package static func failure(status: UInt8) -> [UInt8] { DER.sequence([0x0A, 0x01, status]) }

    private func single(_ workspace: OpenSSLWorkspace) throws -> [UInt8] {
        let name = part(Self.subject, of: issuer.certificate)
        let key = DER.parts(of: part(Self.publicKey, of: issuer.certificate))[1]
        let bits = Array(key.dropFirst(key[1] < 0x80 ? 3 : 3 + Int(key[1] & 0x7F)))
        let sha1: [UInt8] = DER.sequence([0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A], [0x05, 0x00])
        let id = DER.sequence(
            sha1,
            DER.value(0x04, try workspace.digest(name, "sha1")),
            DER.value(0x04, try workspace.digest(bits, "sha1")),
            DER.value(0x02, serial)
        )
        let next = nextUpdate.map { DER.value(0xA0, DER.value(0x18, Array($0.utf8))) } ?? []
        return DER.sequence(id, statusBytes, DER.value(0x18, Array(thisUpdate.utf8)), next)
    }

    private var certificates: [UInt8] {
        let all = (hasCertificate ? [responder.certificate] : []) + moreCertificates
        return all.isEmpty ? [] : DER.value(0xA0, DER.value(0x30, all.flatMap { $0 }))
    }

    private var statusBytes: [UInt8] {
        switch status {
        case .good: [0x80, 0x00]
        case .unknown: [0x82, 0x00]
        case .revoked(let moment, let reason):
            DER.value(
                0xA1,
                DER.value(0x18, Array(moment.utf8)) + (reason.map { DER.value(0xA0, [0x0A, 0x01, $0]) } ?? [])
            )
        }
    }

    private var extensions: [UInt8] {
        var members: [UInt8] = []
        if let nonce {
            let id: [UInt8] = [0x06, 0x09, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02]
            members += DER.sequence(id, DER.value(0x04, DER.value(0x04, nonce)))
        }
        if criticalExtension {
            members += DER.sequence([0x06, 0x03, 0x2A, 0x03, 0x04], [0x01, 0x01, 0xFF], [0x04, 0x02, 0x05, 0x00])
        }
        return members.isEmpty ? [] : DER.value(0xA1, DER.sequence(members))
    }

    private var algorithm: [UInt8] {
        switch digest {
        case "sha1": DER.sequence([0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05], [0x05, 0x00])
        case "sha384": DER.sequence([0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x03])
        default: DER.sequence([0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B], [0x05, 0x00])
        }
    }

    private static let subject = 5
    private static let publicKey = 6

    /// A part of a certificate's tbsCertificate, counted from its version.
    private func part(_ number: Int, of certificate: [UInt8]) -> [UInt8] {
        DER.parts(of: DER.parts(of: certificate)[0])[number]
    }
}
