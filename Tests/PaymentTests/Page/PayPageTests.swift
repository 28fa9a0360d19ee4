import App
import Domain
import PaymentProviders
import Testing

/// The hosted pages, walked through without JavaScript.
@Suite struct PayPageTests {
    private let back = "https://madoguchi.example/payments/return?n=1"

    private func open(
        _ stage: Stage,
        _ provider: PaymentProvider,
        means: [PaymentMeans] = [.card, .konbini]
    ) async throws -> (session: HostedSession, browser: PayBrowser) {
        let session = try await stage.gateway(provider).open(try .sample(amount: 12_300, means: means))
        var browser = PayBrowser(stage)
        try await browser.visit(session.url)
        return (session, browser)
    }

    private func status(_ stage: Stage, _ provider: PaymentProvider, _ session: HostedSession) async throws
        -> ReportedStatus
    {
        try await stage.gateway(provider).report(on: session.id).status
    }

    @Test(arguments: PaymentProvider.allCases)
    func `the page says what it is, in Japanese, for small screens and without scripts`(
        provider: PaymentProvider
    ) async throws {
        try await Stage.run { stage in
            let browser = try await open(stage, provider).browser
            #expect(browser.title == "お支払い")
            for part in [
                #"<html lang="ja">"#, #"<meta name="viewport" content="width=device-width, initial-scale=1">"#,
                "テスト用の決済ページです。", "12,300円", "住民票の写し 1通", "<legend>", "<main>",
            ] {
                #expect(browser.html.contains(part), "\(part)")
            }
            for part in ["<script", "onclick", "javascript:"] { #expect(!browser.html.contains(part)) }
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a card pays and the browser goes back with the session's name`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, provider)
            try await browser.press("カードで支払う")
            #expect(browser.left == "\(back)&session_id=\(session.id)")
            #expect(try await status(stage, provider, session) == .known(.paid))
            try await browser.visit(session.url)
            #expect(browser.title == "お支払いの手続が終わりました")
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a declined card is told on the page, and another one pays`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, provider)
            let declined = provider == .komoju ? "残高不足のカード" : "使えないカード"
            try await browser.press("カードで支払う", choosing: declined)
            #expect(browser.html.contains(#"role="alert""#))
            #expect(browser.html.contains("<title>エラー: "))
            #expect(try await status(stage, provider, session) == .known(.declined))
            try await browser.press("カードで支払う")
            #expect(browser.left != nil)
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a card may ask who pays`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, provider)
            try await browser.press("カードで支払う", choosing: "3Dセキュア")
            #expect(browser.title == "本人認証")
            try await browser.press("認証に失敗する")
            #expect(try await status(stage, provider, session) == .known(.declined))
            try await browser.press("カードで支払う", choosing: "3Dセキュア")
            try await browser.press("認証する")
            #expect(try await status(stage, provider, session) == .known(.paid))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a number is issued and paid at the shop`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, provider)
            try await browser.press("コンビニの支払番号を受け取る")
            #expect(browser.title == "支払番号の発行")
            #expect(browser.html.contains("まだ支払われていません。"))
            #expect(try await status(stage, provider, session) == .known(.reserved))
            try await browser.follow("/counter")
            #expect(browser.title == "お店のレジ")
            try await browser.press("12,300円を支払う")
            #expect(try await status(stage, provider, session) == .known(.paid))
        }
    }

    @Test func `PayPay refuses and pays`() async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, .komoju, means: [.payPay])
            try await browser.press("PayPayの支払いに失敗する")
            #expect(browser.html.contains(#"role="alert""#))
            try await browser.press("PayPayで支払う")
            #expect(browser.left == "\(back)&session_id=\(session.id)")
        }
    }

    @Test func `Pay-easy's three numbers are shown and paid at the bank`() async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, .komoju, means: [.payEasy])
            try await browser.press("ペイジーの番号を受け取る")
            for word in ["収納機関番号", "お客様番号", "確認番号"] { #expect(browser.html.contains(word)) }
            try await browser.follow("/counter")
            #expect(browser.title == "銀行・ATM")
            try await browser.press("12,300円を支払う")
            #expect(try await status(stage, .komoju, session) == .known(.paid))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a payer can go back without paying, and the page stays open`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let (session, browser) = try await open(stage, provider)
            #expect(browser.links.contains { $0.hasPrefix(back) })
            #expect(try await status(stage, provider, session) == .known(.created))
        }
    }

    @Test(arguments: PaymentProvider.allCases)
    func `a page whose time is over takes nothing`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            var (session, browser) = try await open(stage, provider)
            let stale = browser
            try await browser.press("このページの期限を切らせる(テスト)")
            #expect(browser.title == "期限が切れました")
            browser = stale
            try await browser.press("カードで支払う")
            #expect(browser.title == "期限が切れました")
            #expect(try await status(stage, provider, session) == .known(.expired))
            #expect(try await stage.ledger().isEmpty)
        }
    }

    @Test func `what is not there is said so`() async throws {
        try await Stage.run { stage in
            var browser = PayBrowser(stage)
            try await browser.visit("/komoju/pay/nothing")
            #expect(browser.status == 404)
            #expect(browser.title == "見つかりません")
        }
    }
}
