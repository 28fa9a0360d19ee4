/// 性別 (JIS X 0303).
package enum Sex: String, Sendable, Hashable, Codable {
    case male = "1"
    case female = "2"
    /// Not in the standard; some systems have it.
    case other = "3"
    /// 適用不能
    case notApplicable = "9"

    /// As a certificate, OpenID Connect or a form writes it.
    package init?(_ text: String) {
        switch HalfWidth.of(text).lowercased() {
        case "1", "male", "男", "男性": self = .male
        case "2", "female", "女", "女性": self = .female
        case "3", "other": self = .other
        case "9": self = .notApplicable
        default: return nil
        }
    }

    /// For staff.
    package var text: String {
        switch self {
        case .male: "男"
        case .female: "女"
        case .other: "その他"
        case .notApplicable: "適用不能"
        }
    }
}
