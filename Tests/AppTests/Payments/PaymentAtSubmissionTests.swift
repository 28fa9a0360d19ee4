import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// The fee is held when the application is sent, and taken when it is granted.
@Suite struct PaymentAtSubmissionTests {
    @Test(arguments: [Provider.komoju, .stripe])
    func `who pays has applied, and the money is taken when the application is granted`(provider: Provider) async throws
    {
        try await PayingTown.run(provider) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.make(in: paying)
            let answers = await payer.visitor.page
            #expect(answers.text.contains("支払いに進む"), "\(answers.text)")
            let page = try await payer.visitor.submit("/submission")
            #expect(page.path == payer.path + "/payment", "\(page.status) \(page.text)")
            #expect(page.text.contains("410円"))
            #expect(page.text.contains("クレジットカード"))
            #expect(!page.text.contains("コンビニ"), "a number cannot hold money")
            #expect(page.headers["content-security-policy"]?.contains("form-action 'self' \(paying.base)") == true)

            let receipt = try await payer.pay()
            #expect(receipt.path == payer.path + "/receipt", "\(receipt.path) \(receipt.text)")
            #expect(try await paying.sum(.authorised) == 410)
            #expect(try await paying.sum(.captured) == 0)
            try await paying.settle()
            #expect(try await payer.status == "received")
            #expect(try await payer.visitor.open(payer.path).text.contains("お支払いの手続は済んでいます"))

            try await payer.grant(by: clerk)
            #expect(try await paying.mails(.approval, about: payer.id) == 1)
            let mail = try await Mails(of: paying.town).mail(with: "審査が終わりました")
            #expect(mail.contains("あらためてお支払いいただく必要はありません"), "\(mail)")
            try await eventually { try await payer.status == "paid" }
            try await paying.settle()
            #expect(try await paying.sum(.captured) == 410)
            #expect(try await paying.mails(.paymentConfirmation, about: payer.id) == 1)
            #expect(try await paying.mails(.paymentReminder, about: payer.id) == 0)
            let sheet = try await payer.visitor.open(payer.path + "/payment/receipt")
            #expect(sheet.text.contains("領収書"))
            #expect(sheet.text.contains("領収金額 410円"), "\(sheet.text)")
            #expect(sheet.text.contains("下4桁"))
            #expect(try await payer.visitor.open(payer.path + "/payment").text.contains("お支払いは済んでいます"))
            #expect(try await clerk.open(payer.casePath).text.contains("入金を確認済み"))
        }
    }

    @Test func `a webhook alone sends the application, and the browser that comes later finds it sent`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            try await paying.pay(try await payer.goToProvider())
            try await eventually { try await payer.status != "draft" }
            #expect(try await payer.comeBack().path == payer.path + "/receipt")
            try await paying.settle()
            #expect(try await paying.mails(.receipt, about: payer.id) == 1)
        }
    }

    @Test func `without webhook and browser the clock finds out`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let payer = try await Payer.make(in: paying)
            try await paying.pay(try await payer.goToProvider())
            #expect(try await payer.status == "draft")
            try await paying.turn()
            #expect(try await payer.status == "received")
            #expect(try await paying.mails(.receipt, about: payer.id) == 1)
        }
    }

    @Test func `two clicks and two windows go to one page of the provider`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            let page = try await payer.visitor.open(payer.path + "/payment")
            let form = try #require(page.form("/payment"))
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        try await payer.visitor.post(form.action, form.fields(changedBy: [:])).headers["location"]
                    }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(places.count == 1, "\(places)")
            let later = try await payer.goToProvider()
            #expect(places == [later])
            #expect(try await paying.pool.one("select count(*) from payment_attempts", as: Int.self) == 1)
            let back = try await payer.comeBack()
            #expect(back.status == 200)
            #expect(back.text.contains("お支払いの手続は、まだ済んでいません"), "\(back.text)")
        }
    }

    @Test func `nobody sends an application without its payment`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            let answers = await payer.visitor.page
            let form = try #require(answers.form("/submission"))
            let answer = try await payer.visitor.post(form.action, form.fields(changedBy: [:]))
            #expect(answer.headers["location"] == payer.path + "/payment")
            #expect(try await payer.status == "draft")
        }
    }

    @Test func `who is declined tries again on the same page`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            let page = try await payer.pay(.declined)
            #expect(page.text.contains("お支払いができませんでした"), "\(page.text)")
            #expect(try await payer.pay().path == payer.path + "/receipt")
            #expect(try await paying.sum(.authorised) == 410)
        }
    }

    @Test func `a page whose time is over gives way to another`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            let page = try await payer.pay(.expired)
            #expect(page.text.contains("途中で終わりました"), "\(page.text)")
            #expect(try await payer.pay().path == payer.path + "/receipt")
            #expect(try await paying.pool.one("select max(attempt) from payment_attempts", as: Int.self) == 2)
        }
    }

    @Test func `an answer that changes the fee in the meantime lets the money go, and says so`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Payer.make(in: paying)
            let page = try await payer.goToProvider()
            // In another window: one copy more.
            let step = try await payer.visitor.open(payer.path + "/steps/mokuteki")
            let form = try #require(
                step.forms.first { $0.fields.contains { $0.name == "tsusu" } } ?? step.forms.first,
                "\(step.path) \(step.text)"
            )
            try await payer.visitor.submit(form.action, ["tsusu": "3", "shiyo-mokuteki": "nenkin", "_act": "next"])
            try await paying.pay(page)
            try await paying.turn()
            #expect(try await payer.status == "draft")
            try await eventually { try await paying.sum(.released) == 410 }
            try await paying.settle()
            #expect(try await paying.acts(.release, of: payer.id) == ["done"])
            #expect(try await paying.mails(.paymentRelease, about: payer.id) == 1)
            #expect(try await payer.visitor.open(payer.path + "/payment").text.contains("申請を送信できませんでした"))
            let again = try await payer.pay()
            #expect(again.path == payer.path + "/receipt", "\(again.path) \(again.text)")
            #expect(try await paying.sum(.authorised) == 410 + 560)
        }
    }
}
