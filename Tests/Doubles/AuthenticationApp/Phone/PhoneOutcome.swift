import Hummingbird

/// What happens at the phone.
enum PhoneOutcome: String, Sendable, CaseIterable {
    /// The right PIN; then the card's certificates decide.
    case rightPIN = "right-pin"
    /// As if the certificates were good, whatever they are.
    case success
    case wrongPIN = "wrong-pin"
    case cancelled
    case pinLocked = "pin-locked"
    case revoked
    case expired
    case notYetValid = "not-yet-valid"
    case serverError = "server-error"
    case timeout

    /// On the page.
    var label: String {
        switch self {
        case .rightPIN: "正しい暗証番号を入力する"
        case .success: "証明書の状態を見ずに成功させる"
        case .wrongPIN: "まちがった暗証番号を入力する"
        case .cancelled: "取り消す"
        case .pinLocked: "暗証番号がロックされている"
        case .revoked: "電子証明書が失効している"
        case .expired: "電子証明書の有効期限が切れている"
        case .notYetValid: "電子証明書の有効期間が始まっていない"
        case .serverError: "サーバーの障害"
        case .timeout: "時間切れ"
        }
    }

    /// Error and description of the callback, for outcomes that always end so.
    var refusal: (error: String, description: String)? {
        switch self {
        case .rightPIN, .success, .wrongPIN: nil
        case .cancelled: ("access_denied", "user_cancelled")
        case .pinLocked: ("access_denied", "pin_locked")
        case .revoked: ("access_denied", "certificate_revoked")
        case .expired: ("access_denied", "certificate_expired")
        case .notYetValid: ("access_denied", "certificate_not_yet_valid")
        case .serverError: ("server_error", "Internal error")
        case .timeout: ("access_denied", "timeout")
        }
    }
}

/// A card held to the phone, and what happens then.
struct PhoneAct: Sendable {
    let card: String
    let outcome: PhoneOutcome

    init(card: String, outcome: PhoneOutcome) {
        self.card = card
        self.outcome = outcome
    }

    /// - Parameter testUser: `CARD` or `CARD:OUTCOME`.
    init(testUser: String) throws {
        let parts = testUser.split(separator: ":", maxSplits: 1)
        guard let card = parts.first,
            let outcome = PhoneOutcome(rawValue: parts.count == 2 ? String(parts[1]) : "right-pin")
        else { throw OAuthRefusal(.badRequest, "invalid_request", "Invalid parameter: test_user") }
        self.init(card: String(card), outcome: outcome)
    }
}
