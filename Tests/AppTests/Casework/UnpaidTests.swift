import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct UnpaidTests {
    @Test func `who does not pay in time is reminded once, and then the application expires`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, fee: 600)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/approval")
            try await clerk.submit("/approval")
            let pool = town.database.pool
            let due = try await pool.one(
                "select respond_by::text from applications where id = \(filed.id)",
                as: CivilDate.self
            )
            #expect(due == CivilDate(Date()).adding(days: 7))

            try await pool.execute("update jobs set run_at = now() where kind = 'remind-of-payment'")
            try await eventually { try await filed.mails(.paymentReminder) == 1 }
            #expect(try await filed.status == "awaitingPayment")

            try await pool.execute(
                "update applications set respond_by = current_date - 2 where id = \(filed.id)"
            )
            try await pool.execute("update jobs set run_at = now() where kind = 'expire-unpaid'")
            try await eventually { try await filed.status == "expiredUnpaid" }
            #expect(try await filed.mails(.expiry) == 1)
        }
    }

    @Test func `who has paid is neither reminded nor expired`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, fee: 600)
            try await filed.take(by: clerk)
            try await clerk.open(filed.path + "/approval")
            try await clerk.submit("/approval")
            try await clerk.open(filed.path + "/payment-confirmation")
            try await clerk.submit("/payment-confirmation", ["place": "counter"])
            let pool = town.database.pool
            try await pool.execute(
                "update jobs set run_at = now() where kind in ('remind-of-payment', 'expire-unpaid')"
            )
            try await eventually {
                try await pool.one(
                    """
                    select count(*) from jobs
                    where kind in ('remind-of-payment', 'expire-unpaid') and state = 'done'
                    """,
                    as: Int.self
                ) == 2
            }
            #expect(try await filed.status == "paid")
            #expect(try await filed.mails(.paymentReminder) == 0)
        }
    }
}
