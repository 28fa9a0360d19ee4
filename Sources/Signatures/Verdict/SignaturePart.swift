/// Which of the given bytes a refusal is about.
package enum SignaturePart: Sendable, Hashable {
    case certificate
    case rawSignature
    case cms

    /// For staff.
    var name: String {
        switch self {
        case .certificate: "署名用電子証明書"
        case .rawSignature: "署名値"
        case .cms: "CMS署名データ"
        }
    }
}
