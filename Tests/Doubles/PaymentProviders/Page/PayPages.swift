import Domain
import Foundation

/// The pages that a payer sees.
struct PayPages {
    let provider: Provider
    let session: BookSession
    let payment: BookPayment?

    private var path: String { "/\(provider.rawValue)/pay/\(session.id)" }

    /// The page as the session stands now.
    func page(alert: String? = nil) -> String {
        switch (session.state, payment?.state) {
        case (.open, _): choice(alert: alert)
        case (.completed, .reserved): number
        case (.completed, _): end("お支払いの手続が終わりました", "この画面を閉じて、元のサイトで結果をご確認ください。", session.returnURL)
        case (.expired, _): end("期限が切れました", "このページではもうお支払いできません。", session.cancelURL)
        case (.cancelled, _): end("取り消されました", "このページではもうお支払いできません。", session.cancelURL)
        }
    }

    /// Asks the holder of a card whether it is the holder.
    func authentication(_ card: TestCard) -> String {
        let content = """
            <p>カード会社の本人認証(3Dセキュア)の画面です。カード番号の下4桁: \(card.lastFour)</p>
            \(form("authentication", """
                <input type="hidden" name="card" value="\(card.number)">
                <button name="result" value="ok">認証する</button>
                <button name="result" value="no" class="second">認証に失敗する</button>
                """))
            """
        return PayFrame(title: "本人認証", content: content).html
    }

    /// Where a number is paid: not the provider's page, but a shop or a bank.
    func counter() -> String {
        guard let payment, payment.state == .reserved else { return page(alert: "支払える番号がありません。") }
        let place = payment.means == .konbini ? "お店のレジ" : "銀行・ATM"
        let content = """
            <p>\(place)で、番号 \(escaped(payment.number ?? "")) の \(NumberText.yen(payment.amount)) を支払います。</p>
            \(form("counter", "<button>\(NumberText.yen(payment.amount))を支払う</button>"))
            <p><a href="\(path)">番号の画面に戻る</a></p>
            """
        return PayFrame(title: place, content: content).html
    }

    // MARK: states

    private func choice(alert: String?) -> String {
        let lines = session.lines.map { "<li>\(escaped($0))</li>" }.joined()
        let means = session.means.map(section).joined(separator: "\n")
        let content = """
            <p>お支払い金額: <strong>\(NumberText.yen(session.amount))</strong></p>
            <ul>\(lines)</ul>
            \(means)
            <h2>支払わない</h2>
            \(wayBack(session.cancelURL, "支払わずに元のサイトに戻る"))
            \(form("end", "<button class=\"second\">このページの期限を切らせる(テスト)</button>"))
            """
        return PayFrame(title: "お支払い", alert: alert, content: content).html
    }

    private func section(_ means: Means) -> String {
        switch means {
        case .card:
            let cards = TestCard.all(of: provider).enumerated().map { index, card in
                """
                <label><input type="radio" name="card" value="\(card.number)"\(index == 0 ? " checked" : "")> \
                \(card.label)<br>\(card.number)</label>
                """
            }
            return """
                <h2>クレジットカード</h2>
                \(form("card", """
                    <fieldset><legend>テスト用のカード</legend>\(cards.joined())</fieldset>
                    <button>カードで支払う</button>
                    """))
                """
        case .paypay:
            return """
                <h2>PayPay</h2>
                \(form("paypay", """
                    <button name="result" value="ok">PayPayで支払う</button>
                    <button name="result" value="no" class="second">PayPayの支払いに失敗する</button>
                    """))
                """
        case .konbini:
            return """
                <h2>コンビニ</h2>
                \(form("number", """
                    <input type="hidden" name="means" value="konbini"><button>コンビニの支払番号を受け取る</button>
                    """))
                """
        case .payEasy:
            return """
                <h2>ペイジー(Pay-easy)</h2>
                \(form("number", """
                    <input type="hidden" name="means" value="pay_easy"><button>ペイジーの番号を受け取る</button>
                    """))
                """
        }
    }

    private var number: String {
        guard let payment, let deadline = payment.deadline else { return "" }
        let numbers =
            payment.means == .konbini
            ? "<dt>支払番号</dt><dd>\(escaped(payment.number ?? ""))</dd>"
            : """
            <dt>収納機関番号</dt><dd>00000</dd><dt>お客様番号</dt><dd>\(escaped(payment.number ?? ""))</dd>
            <dt>確認番号</dt><dd>1234</dd>
            """
        let content = """
            <p>まだ支払われていません。期限までに\(payment.means == .konbini ? "お店" : "銀行・ATM")でお支払いください。</p>
            <dl><dt>お支払い金額</dt><dd>\(NumberText.yen(payment.amount))</dd>\(numbers)
            <dt>期限</dt><dd>\(CivilDate(deadline).westernText)</dd></dl>
            <p><a href="\(path)/counter">\(payment.means == .konbini ? "お店のレジ" : "銀行・ATM")へ(テスト)</a></p>
            \(wayBack(session.returnURL))
            """
        return PayFrame(title: "支払番号の発行", content: content).html
    }

    private func end(_ title: String, _ sentence: String, _ url: String) -> String {
        let content = "<p>\(sentence)</p>\(wayBack(url))"
        return PayFrame(title: title, content: content).html
    }

    /// Nothing where the merchant told no address.
    private func wayBack(_ url: String, _ words: String = "元のサイトに戻る") -> String {
        url.isEmpty ? "" : "<p><a href=\"\(escaped(url))\">\(words)</a></p>"
    }

    private func form(_ action: String, _ content: String) -> String {
        "<form method=\"post\" action=\"\(path)/\(action)\">\(content)</form>"
    }
}
