import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// Money that is held goes back when the application ends, and is asked for anew when it cannot be taken.
@Suite struct HeldMoneyTests {
    private static func sent(in paying: PayingTown) async throws -> Payer {
        let payer = try await Payer.make(in: paying)
        try #require(try await payer.pay().path == payer.path + "/receipt")
        try await paying.settle()
        return payer
    }

    @Test func `a rejection lets the money go`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Self.sent(in: paying)
            try await clerk.open(payer.casePath)
            try await clerk.submit("/assignment")
            try await clerk.open(payer.casePath + "/rejection")
            try await clerk.submit("/rejection", ["reason": "書類が足りません。"])
            try await eventually { try await paying.sum(.released) == 410 }
            try await paying.settle()
            #expect(try await paying.sum(.captured) == 0)
            #expect(try await paying.acts(.release, of: payer.id) == ["done"])
            #expect(try await clerk.open(payer.casePath).text.contains("打切り（申請が終わったため）"))
        }
    }

    @Test func `a withdrawal lets the money go, also while the provider is away`() async throws {
        try await PayingTown.run { paying in
            let payer = try await Self.sent(in: paying)
            try await paying.fail(FaultRule(.errorBeforeAct, about: "/cancel", times: 3))
            try await payer.visitor.open(payer.path + "/withdrawal")
            try await payer.visitor.submit("/withdrawal")
            #expect(try await payer.status == "withdrawn")
            try await eventually { try await paying.sum(.released) == 410 }
            #expect(try await paying.sum(.captured) == 0)
        }
    }

    @Test func `a withdrawal in the middle of a payment leaves nobody's money here`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            let address = try await payer.goToProvider()
            try await clerk.open(payer.casePath + "/cancellation")
            // The payer is quicker than the job that closes the page.
            try await paying.fail(FaultRule(.outage, milliseconds: 1500))
            try await clerk.submit("/cancellation", ["reason": "重複した申請です。"])
            try await paying.pay(address)
            try await eventually { try await paying.sum(.refunded) == 600 }
            #expect(try await payer.status == "cancelled")
        }
    }

    @Test func `a correction that changes the fee lets the money go, and the fee is paid after the review`()
        async throws
    {
        try await PayingTown.run { paying in
            let payer = try await Self.sent(in: paying)
            let clerk = try await paying.town.officer("tanaka")
            try await clerk.open(payer.casePath)
            try await clerk.submit("/assignment")
            let form = try await clerk.open(payer.casePath + "/correction-request")
            let seal = try #require(form.form("/correction-request")).fields.filter { $0.name != "field" }
            let kept = seal.map { ($0.name, $0.value) }.filter { $0.0 != "reason:tsusu" }
            let asked = [("field", "tsusu"), ("reason:tsusu", "3通ではありませんか。")]
            try #require(try await clerk.post(payer.casePath + "/correction-request", kept + asked).status == 303)
            try await payer.visitor.open(payer.path + "/correction")
            try await payer.visitor.submit("/correction", ["tsusu": "3"])
            try await payer.visitor.submit("/correction/submission")
            try await eventually { try await paying.sum(.released) == 410 }

            try await clerk.open(payer.casePath + "/approval")
            try await clerk.submit("/approval")
            let mail = try await Mails(of: paying.town).mail(with: "審査が終わりました")
            #expect(mail.contains("までにお支払いください"), "\(mail)")
            #expect(try await payer.pay().text.contains("お支払いは済んでいます"))
            #expect(try await paying.sum(.captured) == 560)
        }
    }

    @Test func `when the provider does not take the money, the applicant is asked to pay`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Self.sent(in: paying)
            // Longer than any provider holds money.
            try await paying.advance(seconds: 8 * 86_400)
            try await payer.grant(by: clerk)
            try await paying.settle()
            #expect(try await payer.status == "awaitingPayment")
            #expect(try await paying.acts(.capture, of: payer.id) == ["refused"])
            #expect(try await paying.mails(.paymentRequest, about: payer.id) == 1)
            let page = try await payer.visitor.open(payer.path)
            #expect(page.links.contains(payer.path + "/payment"), "\(page.text)")
            #expect(try await payer.pay().text.contains("お支払いは済んでいます"))
            #expect(try await paying.sum(.captured) == 410)
        }
    }

    @Test(arguments: [FaultRule.Kind.errorAfterAct, .errorBeforeAct, .cutAfterAct, .throttle])
    func `a capture whose answer is lost is made once`(kind: FaultRule.Kind) async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Self.sent(in: paying)
            try await paying.fail(FaultRule(kind, about: "/capture", times: 4))
            try await payer.grant(by: clerk)
            try await eventually { try await payer.status == "paid" }
            try await paying.settle()
            #expect(try await paying.ledger().filter { $0.act == .captured }.count == 1)
            #expect(try await paying.acts(.capture, of: payer.id) == ["done"])
        }
    }

    @Test func `a draft that is removed leaves no money behind`() async throws {
        try await PayingTown.run(tells: false) { paying in
            let payer = try await Payer.make(in: paying)
            try await paying.pay(try await payer.goToProvider())
            try await paying.pool.execute("update applications set updated_at = now() - interval '40 days'")
            try await paying.pool.execute("insert into jobs (kind) values ('draft-removal')")
            try await eventually { try await paying.sum(.released) == 410 }
            #expect(try await paying.pool.one("select count(*) from applications", as: Int.self) == 0)
        }
    }
}
