/// What an error means for the citizen: a sentence and what to do next.
extension AuthenticationAppError {
    package enum Remedy: Sendable, Hashable {
        /// Begin again from the page before.
        case again
        /// The same a little later.
        case later
        /// At the counter of the city office that issues the cards.
        case cardCounter
        /// Apply in another way; the city's operators look into it.
        case otherWay
    }

    package var remedy: Remedy {
        switch self {
        case .cancelled, .denied, .timedOut, .roundTrip, .notYetSigned, .transactionExpired, .transactionUnknown: .again
        case .serviceAway, .serviceSilent: .later
        case .pinLocked, .certificateRevoked, .certificateExpired, .certificateNotYetValid: .cardCounter
        case .refused, .unreadableAnswer, .idToken, .foreignUserInfo, .encryptedResult, .misconfigured: .otherWay
        }
    }

    /// Japanese, polite, without technical words.
    package var sentence: String {
        switch self {
        case .cancelled: "デジタル認証アプリでの操作が取り消されました。"
        case .denied: "デジタル認証アプリでの操作が完了しませんでした。アプリの表示を確かめて、もう一度お試しください。"
        case .pinLocked: "暗証番号を続けて間違えたため、カードがロックされています。市役所の窓口で暗証番号を再設定してください。"
        case .certificateRevoked: "カードの電子証明書は失効しています。引っ越しや氏名の変更のあとは、市役所の窓口で新しい電子証明書の発行を受けてください。"
        case .certificateExpired: "カードの電子証明書の有効期限が切れています。市役所の窓口で更新してください。"
        case .certificateNotYetValid: "カードの電子証明書は、まだ有効期間が始まっていません。市役所の窓口にお問い合わせください。"
        case .timedOut: "時間内に操作が終わりませんでした。もう一度お試しください。"
        case .roundTrip(.used): "この操作はすでに受け付けています。もう一度行うときは、はじめからやり直してください。"
        case .roundTrip(.old): "開始から時間がたったため、続けられません。はじめからやり直してください。"
        case .roundTrip: "操作の続きを確かめられませんでした。同じブラウザーで、はじめからやり直してください。"
        case .serviceAway, .serviceSilent: "デジタル認証アプリのサービスにつながりません。しばらくしてから、もう一度お試しください。"
        case .notYetSigned: "署名がまだ終わっていません。デジタル認証アプリで署名してから、もう一度お試しください。"
        case .transactionExpired, .transactionUnknown: "署名の受付が終了しています。もう一度署名してください。"
        case .refused, .unreadableAnswer, .idToken, .foreignUserInfo, .encryptedResult, .misconfigured:
            "デジタル認証アプリの応答を確かめられませんでした。別の方法で手続きをしてください。"
        }
    }
}
