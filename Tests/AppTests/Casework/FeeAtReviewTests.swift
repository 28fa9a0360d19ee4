import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

/// 除籍謄本: the office counts the copies and fixes the fee when it approves.
@Suite struct FeeAtReviewTests {
    @Test func `the officer fixes the fee with its reason, and the applicant has to pay it`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, procedure: "joseki")
            try await filed.take(by: clerk)
            #expect(await clerk.page.text.contains("審査で決めます"))
            let form = try await clerk.open(filed.path + "/approval")
            #expect(form.text.contains("〔手数料があるとき〕"), "the mail still depends on the fee")
            #expect(form.text.contains("〔無料のとき〕"))

            let page = try await clerk.submit("/approval", ["amount": "１,９５０円", "reason": "除籍謄本3通、郵送料"])
            #expect(page.text.contains("入金待ち"))
            #expect(page.text.contains("合計 1,950円"), "\(page.text)")
            #expect(page.text.contains("除籍謄本3通、郵送料"), "the history tells the reason")
            #expect(try await filed.feeYen == 1950)
            let mail = try await Mails(of: town).mail(with: "審査が終わりました")
            #expect(mail.contains("\(CivilDate(Date()).adding(days: 7).weekdayText)までにお支払いください"), "\(mail)")
            #expect(!mail.contains("〔"))
            #expect(!mail.contains("除籍謄本3通"))

            #expect(try await clerk.open(filed.path + "/payment-confirmation").text.contains("手数料は 1,950円 です"))
            try await clerk.submit("/payment-confirmation", ["place": "counter"])
            #expect(try await filed.status == "paid")
            #expect(try await filed.mails(.paymentConfirmation) == 1)
        }
    }

    @Test func `a fee of nothing needs no payment`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, procedure: "joseki")
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/approval")
            try await clerk.submit("/approval", ["amount": "0", "reason": "手数料の免除に当たります。"])
            #expect(try await filed.status == "approved")
            #expect(try await filed.feeYen == 0)
            let mail = try await Mails(of: town).mail(with: "審査が終わりました")
            #expect(mail.contains("これから発行の準備をします"))
            #expect(!mail.contains("お支払いください"))
            let jobs = try await town.database.pool.one(
                "select count(*) from jobs where kind in ('remind-of-payment', 'expire-unpaid')",
                as: Int.self
            )
            #expect(jobs == 0)
        }
    }

    @Test(arguments: ["", "abc", "-600", "1.5", "100000001"])
    func `what is no amount is told at its field, and the reason stays`(amount: String) async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, procedure: "joseki")
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/approval")
            let page = try await clerk.submit("/approval", ["amount": amount, "reason": "除籍謄本3通"])
            #expect(page.status == 422)
            #expect(page.links.contains("#amount"))
            #expect(page.form("/approval")?.fields.contains { $0 == ("amount", amount) } == true)
            #expect(page.form("/approval")?.fields.contains { $0 == ("reason", "除籍謄本3通") } == true)
            #expect(try await filed.status == "underReview")
            #expect(try await filed.feeYen == nil)
        }
    }
}
