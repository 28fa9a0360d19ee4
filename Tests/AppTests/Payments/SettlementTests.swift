import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// The provider's books beside ours.
@Suite struct SettlementTests {
    @Test(arguments: [Provider.komoju, .stripe])
    func `a day is the same to the yen, and what is not is named`(provider: Provider) async throws {
        try await PayingTown.run(provider) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let first = try await Payer.granted(in: paying, clerk: clerk)
            try await first.pay()
            let second = try await Payer.granted(in: paying, clerk: clerk)
            try await second.pay()
            try await paying.settle()
            let day = CivilDate(Date())
            try await paying.settle(day)
            let list = try await clerk.open("/settlements")
            #expect(list.text.contains("一致"), "\(list.text)")
            #expect(list.text.contains("1,200円"))
            let path = "/settlements/\(provider.rawValue)/\(day)"
            #expect(try await clerk.open(path).text.contains("1円まで一致しています"))
            let table = try await clerk.open(path + "/export")
            #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(table.body.contains(#""合計","","","2件","1200","0""#), "\(table.body)")
            let said = try await paying.town.control([
                "payments", "settlement", "\(day)", "--provider", provider.rawValue,
            ])
            #expect(said.status == 0, "\(said.output)")
            #expect(said.output.contains("1,200円"))
            let csv = try await paying.town.control(
                ["payments", "settlement", "\(day)", "--provider", provider.rawValue, "--csv"]
            )
            #expect(csv.output.contains(#""合計","","","2件","1200","0""#))
        }
    }

    @Test func `a payment that is nobody's is a difference`() async throws {
        try await PayingTown.run { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            try await payer.pay()
            try await paying.settle()
            try await paying.pool.execute("update payment_orders set number = 'ZZZZZZZZZZZZ'")
            try await paying.pool.execute("update payment_attempts set payment_begun_at = null")
            let day = CivilDate(Date())
            try await paying.settle(day)
            let page = try await clerk.open("/settlements/komoju/\(day)")
            #expect(page.text.contains("市の記録にない"), "\(page.text)")
            #expect(page.text.contains("収納 600円"))
            #expect(try await paying.town.control(["payments", "settlement", "\(day)"]).status == 1)
            #expect(try await clerk.open("/settlements/komoju/2020-01-01").status == 404)
            let metrics = try await Visitor(at: paying.town.operationsURL).open("/metrics").body
            #expect(metrics.contains("madoguchi_settlement_differences 1"))
        }
    }
}

extension PayingTown {
    /// Has a day settled now.
    func settle(_ day: CivilDate) async throws {
        try await pool.execute(
            "insert into jobs (kind, payload) values ('settlement', jsonb_build_object('day', \(day.description)::text))"
        )
        try await settle()
    }
}
