/// Why bytes are not the DER that was expected.
package enum DERFault: Error, Sendable, Hashable, CaseIterable {
    case truncated
    case trailingBytes
    case unexpectedTag
    /// Indefinite, longer than needed, or beyond what is ever read here: X.690, 10.1.
    case badLength
    /// A value that DER writes in another way, or that the type does not have.
    case badValue
    /// A set whose members are not in order, or an extension or attribute that is there twice.
    case badOrder
    /// A part that has to be there is missing.
    case missingPart
    /// A version or an option that no issuer uses for this purpose.
    case unsupportedForm

    /// For staff, in brackets behind a sentence.
    var detail: String {
        switch self {
        case .truncated: "途中で切れています"
        case .trailingBytes: "末尾に余分なデータがあります"
        case .unexpectedTag: "あるべき項目と異なる項目があります"
        case .badLength: "長さの表し方が正しくありません"
        case .badValue: "値の表し方が正しくありません"
        case .badOrder: "項目の並びが正しくないか、重複しています"
        case .missingPart: "必要な項目がありません"
        case .unsupportedForm: "対応していない版または形式です"
        }
    }
}
