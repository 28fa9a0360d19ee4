import Testing

@testable import Signatures

/// A row of the table: what is done to a good signature, and what is then said.
struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let code: String
    let citizen: String
    let staff: String
    let change: @Sendable (inout Scene) throws -> Void

    init(
        _ what: String,
        _ code: String,
        citizen: String,
        staff: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void = { _ in }
    ) {
        self.what = what
        self.code = code
        self.citizen = citizen
        self.staff = staff
        self.change = change
    }

    var testDescription: String { what }
}

/// What citizens are told.
enum Told {
    static let verified = "電子署名を確認しました。"
    static let waiting = "署名用電子証明書の有効性を確認しています。申請は受け付けています。確認できるまで、しばらくお待ちください。"
    static let unreadable = "電子署名のデータを読み取れませんでした。お手数ですが、もう一度署名してください。"
    static let mismatch = "電子署名が申請の内容と一致しませんでした。申請の内容を確かめて、もう一度署名してください。"
    static let wrongKind = "利用者証明用電子証明書では署名できません。署名用電子証明書を使い、6文字から16文字の暗証番号で署名してください。"
    static let unusable = "この電子証明書は使えません。マイナンバーカードの署名用電子証明書で、もう一度署名してください。"
    static let algorithm = "この電子署名の方式には対応していません。マイナンバーカードの署名用電子証明書で、もう一度署名してください。"
    static let notYet = "署名用電子証明書の有効期間がまだ始まっていません。有効期間が始まってから、もう一度署名してください。"
    static let expired = "署名用電子証明書の有効期間が過ぎています。市の窓口で署名用電子証明書を更新してから、もう一度署名してください。"
    static let revoked =
        "署名用電子証明書が失効しています。引っ越しや氏名の変更をすると失効します。市の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。"
}
