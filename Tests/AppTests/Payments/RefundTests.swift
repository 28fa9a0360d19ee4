import Domain
import Foundation
import NIOHTTP1
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// Two officers return money: one asks, another decides.
@Suite struct RefundTests {
    /// A case that was paid on the site.
    private static func paid(in paying: PayingTown, by means: Means = .card, clerk: Visitor) async throws -> Payer {
        let payer = try await Payer.granted(in: paying, clerk: clerk)
        try await payer.pay(by: means)
        try await paying.settle()
        try #require(try await payer.status == "paid")
        return payer
    }

    @Test(arguments: [Provider.komoju, .stripe])
    func `a part goes back when a second officer approves, and then the rest`(provider: Provider) async throws {
        try await PayingTown.run(provider) { paying in
            let clerk = try await paying.town.officer("tanaka", name: "田中 一郎")
            let chief = try await paying.town.officer("sato", name: "佐藤 恵")
            let payer = try await Self.paid(in: paying, clerk: clerk)
            let page = try await clerk.open(payer.casePath + "/refunds")
            #expect(page.text.contains("返金できる金額 600円"), "\(page.text)")
            let asked = try await clerk.submit("/refunds", ["amount": "２００円", "reason": "1通が重複していました。"])
            #expect(asked.text.contains("別の職員が承認すると"), "\(asked.status) \(asked.text)")
            let approval = try #require(
                try await chief.open(payer.casePath + "/refunds").forms.first { $0.action.hasSuffix("/approval") }
            )
            #expect(await chief.page.text.contains("1通が重複していました。"))
            // Not by the one who asked, whatever form is sent.
            let own = try #require(try await clerk.open(payer.casePath + "/refunds").form("/refunds")).fields
                .filter { $0.name.hasPrefix("_") }.map { ($0.name, $0.value) }
            #expect(try await clerk.post(approval.action, own).status == 403)
            #expect(try await paying.sum(.refunded) == 0)

            for _ in 0..<2 {
                #expect(try await chief.post(approval.action, approval.fields(changedBy: [:])).status == 303)
            }
            try await eventually { try await paying.sum(.refunded) == 200 }
            try await paying.settle()
            #expect(try await paying.orders(of: payer.id) == ["partiallyRefunded"])
            #expect(try await paying.mails(.refund, about: payer.id) == 1)
            #expect(try await payer.visitor.open(payer.path + "/payment/receipt").text.contains("返金した金額 200円"))

            try await chief.open(payer.casePath + "/refunds")
            #expect(try await chief.submit("/refunds", ["amount": "401", "reason": "多すぎる"]).status == 422)
            try await chief.submit("/refunds", ["amount": "400", "reason": "残りの返金"])
            try await clerk.open(payer.casePath + "/refunds")
            try await clerk.submit("/approval")
            try await eventually { try await paying.sum(.refunded) == 600 }
            try await paying.settle()
            #expect(try await paying.orders(of: payer.id) == ["refunded"])
            #expect(try await clerk.open(payer.casePath + "/refunds").text.contains("ほかに返金できる支払いはありません"))
        }
    }

    @Test func `what is declined is not returned, and can be asked for again`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let chief = try await paying.town.officer("sato")
            let payer = try await Self.paid(in: paying, clerk: clerk)
            try await clerk.open(payer.casePath + "/refunds")
            try await clerk.submit("/refunds", ["reason": "取り違えました。"])
            try await chief.open(payer.casePath + "/refunds")
            let page = try await chief.submit("/decline")
            #expect(page.text.contains("承認されませんでした"), "\(page.text)")
            #expect(page.text.contains("返金できる金額 600円"))
            try await paying.settle()
            #expect(try await paying.sum(.refunded) == 0)
            let missing = try await clerk.open(payer.casePath + "/refunds")
            #expect(missing.status == 200)
            #expect(
                try await clerk.submit("/refunds", ["amount": "0", "reason": ""]).text.contains("「返金の理由」を入力してください。")
            )
        }
    }

    @Test func `cash that was paid at a shop goes to an account, when the provider has transferred it`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let chief = try await paying.town.officer("sato")
            let payer = try await Self.paid(in: paying, by: .konbini, clerk: clerk)
            try await clerk.open(payer.casePath + "/refunds")
            let wrong = try await clerk.submit("/refunds", ["reason": "取消しのため", "bank": "12", "holder": "花子"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("「銀行コード」は、4桁の数字で入力してください。"))
            #expect(wrong.text.contains("「口座名義」は、カタカナで"))
            let account = [
                "bank": "0001", "branch": "123", "kind": "ordinary", "number": "1234567", "holder": "カコガワ ハナコ",
            ]
            try await clerk.submit("/refunds", account.merging(["reason": "取消しのため"]) { $1 })
            try await chief.open(payer.casePath + "/refunds")
            #expect(await chief.page.text.contains("普通 1234567"))
            try await chief.submit("/approval")
            try await eventually { try await paying.acts(.refund, of: payer.id) == ["done"] }
            #expect(try await chief.open(payer.casePath + "/refunds").text.contains("決済事業者が手続をしています"))
            let refund = try await paying.pool.one(
                "select refund_id from payment_acts where kind = 'refund'",
                as: String.self
            )
            try await paying.control(
                .POST,
                "refunds",
                ["provider": "komoju", "refund": refund.replacing("request_", with: ""), "state": "succeeded"]
            )
            try await eventually { try await paying.orders(of: payer.id) == ["refunded"] }
            #expect(try await paying.sum(.refunded) == 600)
            #expect(try await chief.open(payer.casePath + "/refunds").text.contains("状態 済みました"))
            let sealed = try await paying.pool.one(
                "select position('1234567' in encode(destination, 'escape')) from payment_acts where kind = 'refund'",
                as: Int.self
            )
            #expect(sealed == 0, "the account is sealed")
        }
    }
}
