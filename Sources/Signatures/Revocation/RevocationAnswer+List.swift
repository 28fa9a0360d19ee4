import Foundation

extension RevocationAnswer {
    /// Verifies a revocation list and looks the certificate up in it (RFC 5280, 6.3.3), all but the list's age.
    init(list bytes: [UInt8], fetchedAt: Date, about certificate: CheckedCertificate) throws(RevocationGap) {
        guard bytes.count <= RevocationSource.list.maximumSize else { throw .tooLarge(.list) }
        let list: RevocationList
        let isInScope: Bool
        let revocation: Revocation?
        do {
            list = try RevocationList(bytes[...])
            isInScope = try RevocationScope(list).includes(certificate.certificate)
        } catch {
            throw .malformed(.list, error)
        }
        try Self.checkSignature(of: list, by: certificate.issuer)
        guard list.extensions[.deltaCRLIndicator] == nil else { throw .deltaList }
        if let id = list.extensions.criticalExtension(beside: [.issuingDistributionPoint]) {
            throw .unknownCriticalExtension(.list, id)
        }
        guard isInScope else { throw .otherCertificate(.list) }
        do {
            revocation = try list.revocation(of: certificate.certificate.serialNumber)
        } catch {
            throw .malformed(.list, error)
        }
        self.certificate = certificate.fingerprint
        source = .list
        status = revocation.map(Status.revoked) ?? .good
        thisUpdate = list.thisUpdate
        nextUpdate = list.nextUpdate
        self.fetchedAt = fetchedAt
        signerValidity = certificate.issuer.certificate.validity
    }

    static func checkSignature(of list: RevocationList, by issuer: TrustAnchor) throws(RevocationGap) {
        guard list.issuer == issuer.certificate.subject else { throw .otherCertificate(.list) }
        guard issuer.signsLists else { throw .signerNotAuthorized(.list) }
        let algorithm: SignatureAlgorithm
        do { algorithm = try SignatureAlgorithm(list.signatureAlgorithm) } catch { throw .algorithm(.list, error) }
        guard issuer.publicKey.verifies(list.signature, by: algorithm, over: list.signedPart) else {
            throw .forged(.list)
        }
    }
}
