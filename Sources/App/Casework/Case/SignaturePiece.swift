import Foundation

/// A part of a signature's evidence, as an officer takes it along.
enum SignaturePiece: String, Sendable, CaseIterable {
    case document, signature, certificate, ocsp

    var name: String {
        switch self {
        case .document: "署名された文書"
        case .signature: "署名"
        case .certificate: "電子証明書"
        case .ocsp: "OCSP応答"
        }
    }

    func exists(in signature: KeptSignature) -> Bool { content(of: signature) != nil }

    /// nil when the signature has no such part.
    func content(of signature: KeptSignature) -> Data? {
        switch self {
        case .document: signature.document
        case .signature: signature.signature
        case .certificate: signature.certificate
        case .ocsp: signature.verdict.answer?.response
        }
    }

    func fileName(in signature: KeptSignature) -> String {
        switch self {
        case .document: "document.json"
        case .signature: signature.form == .cms ? "signature.p7s" : "signature.bin"
        case .certificate: "certificate.der"
        case .ocsp: "ocsp.der"
        }
    }
}
