import Foundation

extension RevocationAnswer {
    /// Verifies an OCSP answer about the certificate (RFC 6960, 3.2), all but its age.
    init(
        ocsp bytes: [UInt8],
        nonce: [UInt8]?,
        fetchedAt: Date,
        about certificate: CheckedCertificate,
        minimumRSABits: Int
    ) throws(RevocationGap) {
        guard bytes.count <= RevocationSource.ocsp.maximumSize else { throw .tooLarge(.ocsp) }
        let response = try Self.read(bytes)
        let responder = try OCSPResponder(of: response, for: certificate.issuer, minimumRSABits: minimumRSABits)
        try Self.checkSignature(of: response, by: responder)
        try Self.checkNonce(of: response, asked: nonce)
        guard let answer = response.answers.first(where: { $0.certificate.names(certificate) }) else {
            throw .otherCertificate(.ocsp)
        }
        if let id = response.extensions.criticalExtension(beside: [.ocspNonce])
            ?? answer.extensions.criticalExtension(beside: [])
        {
            throw .unknownCriticalExtension(.ocsp, id)
        }
        self.certificate = certificate.fingerprint
        source = .ocsp
        switch answer.status {
        case .good: status = .good
        case .revoked(let revocation): status = .revoked(revocation)
        case .unknown: throw .unknown
        }
        thisUpdate = answer.thisUpdate
        nextUpdate = answer.nextUpdate
        self.fetchedAt = fetchedAt
        signerValidity = responder.validity
    }

    private static func read(_ bytes: [UInt8]) throws(RevocationGap) -> BasicOCSPResponse {
        let response: OCSPResponse
        do { response = try OCSPResponse(bytes[...]) } catch { throw .malformed(.ocsp, error) }
        switch response {
        case .answered(let basic): return basic
        case .failed(let status): throw .responderBusy(status: status)
        }
    }

    private static func checkSignature(
        of response: BasicOCSPResponse,
        by responder: OCSPResponder
    ) throws(RevocationGap) {
        let algorithm: SignatureAlgorithm
        do { algorithm = try SignatureAlgorithm(response.signatureAlgorithm) } catch { throw .algorithm(.ocsp, error) }
        guard responder.publicKey.verifies(response.signature, by: algorithm, over: response.signedPart) else {
            throw .forged(.ocsp)
        }
    }

    /// Equal when both have one (RFC 6960, 4.4.1).
    private static func checkNonce(of response: BasicOCSPResponse, asked: [UInt8]?) throws(RevocationGap) {
        let answered: ArraySlice<UInt8>?
        do { answered = try response.nonce } catch { throw .malformed(.ocsp, error) }
        guard let asked, let answered else { return }
        guard answered.elementsEqual(asked) else { throw .nonceDiffers }
    }
}
