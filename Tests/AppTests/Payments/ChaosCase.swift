import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// One application in the chaos, and what its people do.
struct ChaosCase: Sendable {
    enum Story: Int, CaseIterable {
        case card, otherCard, konbini, neverPaidNumber, declined, cancelledMeanwhile, heldAndGranted, heldAndRejected

        var isDraft: Bool { self == .heldAndGranted || self == .heldAndRejected }
        var endsPaid: Bool? {
            switch self {
            case .card, .otherCard, .konbini, .heldAndGranted: true
            case .neverPaidNumber, .declined, .heldAndRejected: false
            case .cancelledMeanwhile: nil
            }
        }
    }

    let paying: PayingTown
    let story: Story
    let payer: Payer
    let clerk: Visitor

    /// Applications as their people's browsers and the office left them: drafts that are filled in, and granted ones.
    static func file(_ count: Int, in paying: PayingTown) async throws -> [ChaosCase] {
        let clerk = try await paying.town.officer("tanaka")
        let first = try await Payer.make(in: paying)
        let entries = try await paying.entries(of: first.id)
        var cases: [ChaosCase] = []
        for index in 0..<count {
            let story = Story.allCases[index % Story.allCases.count]
            let procedure = story.isDraft ? "juminhyo" : "koseki-fuhyo"
            let filed = try await FiledCase.file(in: paying.town, procedure: procedure, fee: story.isDraft ? nil : 600)
            if story.isDraft {
                try await filed.becomeDraft(with: entries)
            } else {
                try await filed.take(by: clerk)
                try await clerk.open(filed.path + "/approval")
                try await clerk.submit("/approval")
            }
            // One browser has them all.
            try await paying.pool.execute(
                """
                insert into session_applications (session_id, application_id)
                select session_id, \(filed.id) from session_applications where application_id = \(first.id)
                """
            )
            let visitor = Visitor(at: paying.town.publicURL, cookies: await first.visitor.cookies)
            cases.append(
                ChaosCase(
                    paying: paying,
                    story: story,
                    payer: Payer(paying: paying, visitor: visitor, id: filed.id, email: first.email),
                    clerk: Visitor(at: paying.town.staffURL, cookies: await clerk.cookies)
                )
            )
        }
        return cases
    }

    func play() async throws {
        switch story {
        case .card, .otherCard: try await payer.pay(try await page())
        case .konbini:
            let page = try await page()
            try await paying.pay(page, by: .konbini, .reserved)
            try await payer.pay(page, by: .konbini)
        case .neverPaidNumber: try await paying.pay(try await page(), by: .konbini, .reserved)
        case .declined: try await paying.pay(try await page(), .declined)
        case .cancelledMeanwhile:
            let page = try await page()
            async let paid: Void? = try? await paying.pay(page)
            try await clerk.open(payer.casePath + "/cancellation")
            // The payment may have been quicker.
            _ = try? await clerk.submit("/cancellation", ["reason": "重複した申請です。"])
            _ = await paid
        case .heldAndGranted, .heldAndRejected:
            try await payer.pay(try await page())
            try await eventually(within: .seconds(120)) {
                try await paying.pool.execute("update payment_orders set look_at = now() where look_at is not null")
                _ = try? await payer.comeBack()
                return ["received", "underReview"].contains(try await payer.status)
            }
            try await decide()
        }
    }

    /// Clicks until the provider's page comes.
    private func page() async throws -> String {
        for _ in 0..<40 {
            if let page = try? await payer.goToProvider() { return page }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await payer.goToProvider()
    }

    private func decide() async throws {
        try await clerk.open(payer.casePath)
        try await clerk.submit("/assignment")
        if story == .heldAndGranted {
            try await clerk.open(payer.casePath + "/approval")
            try await clerk.submit("/approval")
        } else {
            try await clerk.open(payer.casePath + "/rejection")
            try await clerk.submit("/rejection", ["reason": "書類が足りません。"])
        }
    }

    /// Lets the time to pay be over for all who have not paid, and everything that waits be done.
    static func end(in paying: PayingTown) async throws {
        let pool = paying.pool
        try await pool.execute(
            "update applications set respond_by = current_date - 2 where status = 'awaitingPayment'"
        )
        try await eventually(within: .seconds(300)) {
            try await paying.hurry()
            return try await pool.one(
                """
                select (select count(*) from payment_acts where state = 'ordered')
                    + (select count(*) from applications where status = 'awaitingPayment')
                    + (select count(*) from payment_orders where surplus > 0)
                """,
                as: Int.self
            ) == 0
        }
    }

    /// Every yen of it, by the provider's books.
    func judge(by ledger: [LedgerEntry]) async throws {
        struct Row: Decodable, Sendable {
            let number: String
            let isConfirmed: Bool
        }
        let orders = try await paying.pool.rows(
            "select number, confirmed_at is not null as is_confirmed from payment_orders where application_id = \(payer.id)",
            as: Row.self
        )
        let mine = ledger.filter { entry in orders.contains { entry.order.hasPrefix($0.number + "-") } }
        func sum(_ act: LedgerEntry.Act) -> Int { mine.filter { $0.act == act }.reduce(0) { $0 + $1.amount } }
        let status = try await payer.status
        let isPaid = status == "paid"
        let fee = story.isDraft ? 410 : 600
        #expect(sum(.captured) - sum(.refunded) == (isPaid ? fee : 0), "\(story) \(status)")
        #expect(sum(.authorised) - sum(.released) - (story.isDraft ? sum(.captured) : 0) == 0, "\(story) \(status)")
        #expect(orders.count { $0.isConfirmed } == (isPaid ? 1 : 0), "\(story) \(status)")
        if let endsPaid = story.endsPaid { #expect(isPaid == endsPaid, "\(story) \(status)") }
        #expect(try await paying.mails(.paymentConfirmation, about: payer.id) == (isPaid ? 1 : 0))
    }
}

extension PayingTown {
    /// Has everything done now that waits for its time.
    fileprivate func hurry() async throws {
        try await pool.execute(
            """
            update jobs set run_at = now()
            where state = 'queued' and kind in ('perform-payment-act', 'expire-unpaid', 'follow-order')
            """
        )
        try await turn()
    }

    /// What somebody has typed.
    fileprivate func entries(of id: UUID) async throws -> Entries {
        let key = try await FiledCase(town: town, id: id, number: try #require(ReferenceNumber(sequence: 1))).key()
        let sealed = try await pool.one("select entries from applications where id = \(id)", as: [UInt8].self)
        return try key.openJSON(sealed, as: Entries.self, purpose: ApplicationPurpose.entries)
    }
}

extension FiledCase {
    /// As it was before it was sent.
    fileprivate func becomeDraft(with entries: Entries) async throws {
        let sealed = try await key().seal(json: entries, purpose: ApplicationPurpose.entries)
        try await town.database.pool.pipeline([
            "delete from application_events where application_id = \(id)",
            "delete from application_search_terms where application_id = \(id)",
            """
            update applications
            set status = 'draft', number = null, submitted_at = null, expected_on = null, entries = \(sealed)
            where id = \(id)
            """,
        ])
    }
}

extension Payer {
    /// Pays on that page, and forgets to come back.
    fileprivate func pay(_ page: String, by means: Means = .card) async throws {
        try await paying.pay(page, by: means)
    }
}
