import Foundation
import TestKit
import Testing

/// Somebody who applies for 住民票の写し in a town with cards.
struct Citizen: Sendable {
    let cards: CardTown
    let visitor: Visitor
    let email: String

    init(in cards: CardTown, email: String = "hanako@example.jp") {
        self.cards = cards
        self.email = email
        visitor = cards.visitor()
    }

    /// Presses a button of the procedure's page.
    @discardableResult
    func begin(card: Bool = false) async throws -> WebPage {
        let page = try await visitor.open("/procedures/juminhyo")
        let form = try #require(page.forms.first { $0.action.hasSuffix("/applications") })
        let answer = try await visitor.post(form.action, card ? [("_act", "card")] : [])
        return try await visitor.open(try #require(answer.headers["location"], "\(answer.text)"))
    }

    /// Proves the address by the code.
    @discardableResult
    func confirm() async throws -> WebPage {
        try await visitor.submit("/email", ["email": email])
        let mail = try await Mailbox(of: cards.town).mail(to: email, with: "確認番号")
        let code = try #require(mail.firstMatch(of: /確認番号： (\d{6})/)?.1)
        return try await visitor.submit("/email-confirmation", ["code": String(code)])
    }

    /// A guest's draft on its first page.
    @discardableResult
    func draft() async throws -> WebPage {
        try await begin()
        return try await confirm()
    }

    /// Answers the page on the screen.
    @discardableResult
    func answer(_ answers: [String: String], act: String = "next") async throws -> WebPage {
        let page = await visitor.page
        let form = try #require(page.forms.first { $0.action.contains("/steps/") }, "\(page.path) \(page.text)")
        return try await visitor.submit(form.action, answers.merging(["_act": act]) { $1 })
    }

    /// From the second page to the receipt.
    @discardableResult
    func finish() async throws -> WebPage {
        for answers in Self.rest { try await answer(answers) }
        let page = await visitor.page
        try #require(page.path.hasSuffix("/answers"), "\(page.path) \(page.text)")
        return try await visitor.submit("/submission")
    }

    /// The address of the application on the screen.
    func application() async throws -> String {
        let path = await visitor.page.path
        return String(try #require(path.firstMatch(of: /\/applications\/[0-9a-f-]{36}/), "\(path)").output)
    }

    static let own = [
        "shimei.family": "加古川", "shimei.given": "花子", "furigana.family": "カコガワ", "furigana.given": "ハナコ",
        "seinengappi.era": "showa", "seinengappi.year": "60", "seinengappi.month": "6", "seinengappi.day": "15",
        "yubin-bango": "675-8501", "jusho.prefecture": "兵庫県", "jusho.city": "加古川市",
        "jusho.town": "加古川町北在家9001-4", "denwa": "090-1234-5678",
    ]

    /// What no card tells.
    static let besides = [
        "furigana.family": "カコガワ", "furigana.given": "ハナコ", "yubin-bango": "675-8501", "denwa": "090-1234-5678",
    ]

    static let rest: [[String: String]] = [
        ["shomei-shurui": "kisai-jiko", "hitsuyo-hani": "setai-zenin"],
        ["zokugara": "nashi", "kokuseki": "nihon", "honseki-kisai": "nashi"],
        ["my-number": "nashi", "juminhyo-code": "nashi"],
        ["shiyo-mokuteki": "nenkin", "tsusu": "2"],
        ["sofu-hoho": "futsu"],
        ["doi": "yes"],
    ]
}
