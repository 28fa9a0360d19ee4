import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// Kakogawa's present way: the application is granted, and then there are seven days to pay.
@Suite struct PaymentAfterReviewTests {
    @Test(arguments: [Provider.komoju, .stripe])
    func `a granted application is paid on the site, once`(provider: Provider) async throws {
        try await PayingTown.run(provider) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            let state = try await payer.visitor.open(payer.path)
            #expect(state.links.contains(payer.path + "/payment"), "\(state.text)")
            let page = try await payer.visitor.open(payer.path + "/payment")
            #expect(page.text.contains("600円"))
            #expect(page.text.contains("コンビニエンスストア"))
            let paid = try await payer.pay()
            #expect(paid.text.contains("お支払いは済んでいます"), "\(paid.text)")
            try await paying.settle()
            #expect(try await payer.status == "paid")
            #expect(try await paying.sum(.captured) == 600)
            #expect(try await paying.mails(.paymentConfirmation, about: payer.id) == 1)
            let receipt = try await payer.visitor.open(payer.path + "/payment/receipt")
            #expect(receipt.status == 200)
            #expect(receipt.text.contains("領収金額 600円"))
            let file = try await clerk.open(payer.casePath)
            #expect(file.text.contains("お支払いを確認しました。"))
            #expect(file.text.contains("発行済みにする"))
        }
    }

    @Test func `a number is issued, paid at a shop, and counts`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            let address = try await payer.goToProvider()
            try await paying.pay(address, by: .konbini, .reserved)
            let page = try await payer.comeBack()
            #expect(page.status == 200)
            #expect(page.text.contains("支払番号をお渡ししました"), "\(page.text)")
            #expect(page.text.contains("コンビニエンスストア"))
            #expect(page.links.contains(address))
            try await paying.pay(address, by: .konbini)
            try await eventually { try await payer.status == "paid" }
            #expect(try await payer.visitor.open(payer.path + "/payment").text.contains("お支払いは済んでいます"))
        }
    }

    @Test func `another way takes the place of a number, which can no longer be paid`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            let first = try await payer.goToProvider()
            try await paying.pay(first, by: .konbini, .reserved)
            try await payer.comeBack()
            let second = try await payer.goToProvider(["again": "yes"])
            #expect(first != second)
            try await eventually { try await paying.acts(.release, of: payer.id) == ["done"] }
            try await paying.pay(second)
            try await payer.comeBack()
            #expect(try await payer.status == "paid")
            #expect(try await paying.sum(.captured) == 600)
        }
    }

    @Test func `who pays at the counter as well gets the money of the provider back`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            try await paying.pay(try await payer.goToProvider())
            try await clerk.open(payer.casePath + "/payment-confirmation")
            try await clerk.submit("/payment-confirmation", ["place": "counter"])
            try await paying.turn()
            try await eventually { try await paying.sum(.refunded) == 600 }
            try await paying.settle()
            #expect(try await payer.status == "paid")
            #expect(try await paying.mails(.refund, about: payer.id) == 1)
            #expect(try await clerk.open(payer.casePath).text.contains("600円の返金：済みました"))
        }
    }

    @Test func `whoever pays at the last moment has paid, also when the deadline's job comes first`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            try await paying.pay(try await payer.goToProvider())
            try await paying.expire(payer.id)
            #expect(try await payer.status == "paid")
            #expect(try await paying.mails(.expiry, about: payer.id) == 0)
        }
    }

    @Test func `a page that is open at the deadline is closed before the application expires`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            let address = try await payer.goToProvider()
            try await paying.expire(payer.id)
            #expect(try await payer.status == "expiredUnpaid")
            await #expect(throws: (any Error).self) { try await paying.pay(address) }
            #expect(try await paying.sum(.captured) == 0)
            #expect(try await payer.visitor.open(payer.path + "/payment").path == payer.path)
        }
    }

    @Test func `without a provider the office tells how to pay, and the page of payment leads back`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.apply()
            let path = await applicant.visitor.page.path.replacing("/receipt", with: "")
            #expect(try await applicant.visitor.open(path + "/payment").path == path)
            #expect(try await applicant.visitor.send("POST", "/webhooks/komoju").status == 404)
        }
    }
}

extension PayingTown {
    /// Lets the time to pay be over, and the job of that day be done.
    func expire(_ id: UUID) async throws {
        try await pool.execute("update applications set respond_by = current_date - 2 where id = \(id)")
        try await pool.execute("update jobs set run_at = now() where kind = 'expire-unpaid'")
        try await settle()
    }
}
