import Foundation
import TestKit
import Testing

/// Somebody who applies, as far as a test wants it.
struct Applicant {
    let town: TestTown
    let visitor: Visitor
    let email: String

    init(in town: TestTown, email: String = "hanako@example.jp", visitor: Visitor? = nil) {
        self.town = town
        self.email = email
        self.visitor = visitor ?? Visitor(at: town.publicURL)
    }

    /// Presses the procedure page's button and types the address.
    @discardableResult
    func begin(_ procedure: String = "juminhyo") async throws -> WebPage {
        let answer = try await visitor.post("/procedures/\(procedure)/applications", [("_key", UUID().uuidString)])
        let page = try await visitor.open(try #require(answer.headers["location"], "\(answer.status) \(answer.text)"))
        try #require(page.form("/email") != nil, "\(page.status) \(page.text)")
        return try await visitor.submit("/email", ["email": email])
    }

    /// Types the code from the mail.
    @discardableResult
    func confirm() async throws -> WebPage {
        let mail = try await Mailbox(of: town).mail(to: email, with: "確認番号")
        let code = try #require(mail.firstMatch(of: /確認番号： (\d{6})/)?.1)
        return try await visitor.submit("/email-confirmation", ["code": String(code)])
    }

    /// Answers the page on the screen and presses 次へ進む.
    @discardableResult
    func answer(_ answers: [String: String], act: String = "next") async throws -> WebPage {
        let page = await visitor.page
        let form = try #require(page.forms.first { $0.action.contains("/steps/") }, "\(page.path) \(page.text)")
        return try await visitor.submit(form.action, answers.merging(["_act": act]) { $1 })
    }

    /// Comes from the first click to the page on which all answers stand.
    @discardableResult
    func fillIn() async throws -> WebPage {
        try await begin()
        var page = try await confirm()
        for answers in Self.juminhyo { page = try await answer(answers) }
        return page
    }

    /// Comes from the first click to the receipt.
    @discardableResult
    func apply() async throws -> (number: String, code: String) {
        try await fillIn()
        let receipt = try await visitor.submit("/submission")
        return (try #require(receipt.receiptNumber, "\(receipt.text)"), try #require(receipt.inquiryCode))
    }

    /// The pages of 住民票の写し, rightly filled in.
    static let juminhyo: [[String: String]] = [
        [
            "shimei.family": "加古川", "shimei.given": "花子", "furigana.family": "かこがわ", "furigana.given": "ハナコ",
            "seinengappi.era": "showa", "seinengappi.year": "60", "seinengappi.month": "4", "seinengappi.day": "1",
            "yubin-bango": "675-8501", "jusho.prefecture": "兵庫県", "jusho.city": "加古川市",
            "jusho.town": "加古川町北在家2000", "denwa": "090-1234-5678",
        ],
        ["shomei-shurui": "kisai-jiko", "hitsuyo-hani": "setai-zenin"],
        ["zokugara": "nashi", "kokuseki": "nihon", "honseki-kisai": "nashi"],
        ["my-number": "nashi", "juminhyo-code": "nashi"],
        ["shiyo-mokuteki": "nenkin", "tsusu": "2"],
        ["sofu-hoho": "futsu"],
        ["doi": "yes"],
    ]
}
