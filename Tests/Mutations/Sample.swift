import Foundation
import Signatures
import TestKit

/// The parts of what is judged, by name.
enum Part: String, CaseIterable {
    case document, signature, certificate, answer, list, cms
}

/// A good signature in one of its forms; each of its parts can be exchanged.
struct Sample {
    let name: String
    var parts: [Part: [UInt8]]
    let moment = LocalAuthorities.noon

    func verdict(by verifier: SignatureVerifier) -> Verdict {
        let signature: DocumentSignature =
            if let cms = parts[.cms] {
                .cms(cms)
            } else {
                .raw(signature: parts[.signature] ?? [], certificate: parts[.certificate] ?? [])
            }
        let answer = parts[.answer].map { RevocationEvidence.ocsp($0, nonce: [1, 2, 3], fetchedAt: moment) }
        let list = parts[.list].map { RevocationEvidence.list($0, fetchedAt: moment) }
        return verifier.verify(
            parts[.document] ?? [],
            signature,
            evidence: [answer, list].compactMap { $0 },
            at: moment
        )
    }
}

extension Sample {
    static func all(of authorities: LocalAuthorities) throws -> [Sample] {
        let document = authorities.document
        let workspace = authorities.workspace
        var script = authorities.answer
        script.nonce = [1, 2, 3]
        let answer = try script.answer()
        let list = try authorities.signing.list(
            [
                RevokedCertificate("0132C4B2", at: "260101000000Z", "superseded"),
                RevokedCertificate("0132C4B3", at: "260102000000Z"),
            ],
            extensions: "issuingDistributionPoint = critical,@point"
        )
        var next = OCSPScript(issuer: authorities.signingNext, responder: authorities.signingNext.credential)
        next.digest = "sha384"
        next.hasCertificate = false
        let raw = try workspace.sign(document, key: LocalAuthorities.holderKey)
        let rawNext = try workspace.sign(document, "sha384", key: LocalAuthorities.nextHolderKey)
        let cms = try workspace.cms(document, by: [authorities.holder])
        let attached = try workspace.cms(document, by: [authorities.holder], "-noattr -nodetach")
        let cmsNext = try workspace.cms(document, by: [authorities.nextHolder], "-md sha384 -keyid")
        let holder = authorities.holder.certificate
        return [
            Sample(
                name: "raw RSA, OCSP",
                parts: [.document: document, .signature: raw, .certificate: holder, .answer: answer]
            ),
            Sample(
                name: "raw RSA, list",
                parts: [.document: document, .signature: raw, .certificate: holder, .list: list]
            ),
            Sample(
                name: "raw ECDSA, OCSP by the authority",
                parts: [
                    .document: document, .signature: rawNext, .certificate: authorities.nextHolder.certificate,
                    .answer: try next.answer(),
                ]
            ),
            Sample(name: "CMS, OCSP", parts: [.document: document, .cms: cms, .answer: answer]),
            Sample(name: "CMS attached, list", parts: [.document: document, .cms: attached, .list: list]),
            Sample(name: "CMS ECDSA", parts: [.document: document, .cms: cmsNext, .answer: try next.answer()]),
        ]
    }
}
