import Crypto
import Domain
import Foundation
import NIOCore
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// Notifications come late, twice, in any order, forged or not at all.
@Suite struct WebhookTests {
    @Test(arguments: [Provider.komoju, .stripe])
    func `twice, out of order and forged first: the result is the same`(provider: Provider) async throws {
        try await PayingTown.run(provider) { paying in
            try await paying.fail(
                FaultRule(.webhookDuplicate, copies: 2),
                FaultRule(.webhookReorder, milliseconds: 400),
                FaultRule(.webhookForged)
            )
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            try await paying.pay(try await payer.goToProvider())
            try await eventually { try await payer.status == "paid" }
            try await paying.settle()
            #expect(try await paying.mails(.paymentConfirmation, about: payer.id) == 1)
            try await eventually {
                let metrics = try await Visitor(at: paying.town.operationsURL).open("/metrics").body
                return metrics.contains(/madoguchi_payment_webhooks_total\{result="forged"\} [1-9]/)
            }
        }
    }

    @Test func `what is not signed, signed long ago, or too large is refused and changes nothing`() async throws {
        try await PayingTown.run(.stripe, tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            _ = try await payer.goToProvider()
            let body = try await paying.completion(of: payer.id)
            let now = Int(Date().timeIntervalSince1970)
            #expect(try await paying.notify(body, signedAt: nil) == 401)
            #expect(try await paying.notify(body, signedAt: now, secret: "whsec_wrong") == 401)
            #expect(try await paying.notify(body, signedAt: now - 3600) == 401)
            #expect(try await paying.notify(String(repeating: " ", count: 300_000), signedAt: now) == 413)
            #expect(try await paying.notify("{}", signedAt: now) == 400)
            #expect(try await payer.status == "awaitingPayment")
            // Rightly signed, but nobody has paid: what it says is learned, and the sum is what counts.
            #expect(try await paying.notify(body, signedAt: now) == 200)
            #expect(try await paying.notify(body, signedAt: now) == 200)
            #expect(
                try await paying.pool.one(
                    "select count(*) from payment_news where event_id = 'evt_test_1'",
                    as: Int.self
                ) == 1
            )
        }
    }

    @Test func `what the payer's bank disputes is shown to the office and told to operators`() async throws {
        try await PayingTown.run(.stripe) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            try await paying.pay(try await payer.goToProvider())
            try await eventually { try await payer.status == "paid" }
            let payment = try await paying.pool.one("select payment_id from payment_attempts", as: String.self)
            #expect(try await !clerk.open(payer.casePath).text.contains("異議の申立て"))
            let body = """
                {"id":"evt_dispute","object":"event","type":"charge.dispute.created","created":1767225600,"data":{"object":\
                {"id":"dp_1","object":"dispute","payment_intent":"\(payment)"}}}
                """
            for _ in 1...2 {
                #expect(try await paying.notify(body, signedAt: Int(Date().timeIntervalSince1970)) == 200)
            }
            #expect(try await clerk.open(payer.casePath).text.contains("異議の申立てがありました"))
            #expect(try await payer.status == "paid")
            let metrics = try await Visitor(at: paying.town.operationsURL).open("/metrics").body
            #expect(metrics.contains("madoguchi_payment_disputes 1"))
        }
    }

    @Test func `a notification about nobody's order is kept, and thanked for`() async throws {
        try await PayingTown.run(.stripe, tells: false) { paying in
            let clerk = try await paying.town.officer("tanaka")
            let payer = try await Payer.granted(in: paying, clerk: clerk)
            _ = try await payer.goToProvider()
            let body = try await paying.completion(of: payer.id)
                .replacing(/"client_reference_id":"[^"]*"/, with: #""client_reference_id":"OTHER-1""#)
            #expect(try await paying.notify(body, signedAt: Int(Date().timeIntervalSince1970)) == 200)
            #expect(
                try await paying.pool.one("select count(*) from payment_news where order_id is null", as: Int.self) == 1
            )
        }
    }

    @Test func `two nodes that hear of the same payment send one application`() async throws {
        try await PayingTown.run { paying in
            let other = try paying.town.anotherNode(publicURL: paying.town.publicURL)
            try await other.serve {
                let payer = try await Payer.make(in: paying)
                try await paying.pay(try await payer.goToProvider())
                let there = Visitor(at: other.publicURL, cookies: await payer.visitor.cookies)
                async let here = payer.comeBack()
                async let elsewhere = there.open(payer.path + "/payment/return")
                let paths = try await [here.path, elsewhere.path]
                #expect(paths == [payer.path + "/receipt", payer.path + "/receipt"])
                try await paying.settle()
                #expect(try await paying.mails(.receipt, about: payer.id) == 1)
                #expect(
                    try await paying.pool.one(
                        "select count(*) from application_events where act = 'submission'",
                        as: Int.self
                    ) == 1
                )
            }
        }
    }
}

extension TestTown {
    /// A further node on the same database, with ports of its own.
    fileprivate func anotherNode(publicURL: String) throws -> TestTown {
        let ports = ["MADOGUCHI_PUBLIC_PORT", "MADOGUCHI_PUBLIC_URL"]
        let own = settings.filter { !ports.contains($0.key) && $0.key.hasPrefix("MADOGUCHI_PAYMENT") }
        return try TestTown(database: database, settings: own)
    }
}

extension PayingTown {
    /// What Stripe would send when the page of an application's order was completed.
    fileprivate func completion(of id: UUID) async throws -> String {
        struct Row: Decodable, Sendable {
            let number: String
            let sessionId: String
            let amount: Int
        }
        let row = try await pool.one(
            """
            select number, session_id, amount from payment_orders join payment_attempts on order_id = id
            where application_id = \(id)
            """,
            as: Row.self
        )
        return """
            {"id":"evt_test_1","object":"event","type":"checkout.session.completed","created":1767225600,"data":{"object":\
            {"id":"\(row.sessionId)","object":"checkout.session","url":null,"status":"complete","payment_status":"unpaid",\
            "payment_intent":null,"amount_total":\(row.amount),"currency":"jpy",\
            "client_reference_id":"\(row.number)-1","created":1767225600,"expires_at":1767229200}}}
            """
    }

    /// - Parameter signedAt: seconds since 1970; nil signs nothing.
    /// - Returns: the status of the answer.
    fileprivate func notify(_ body: String, signedAt: Int?, secret: String = webhookSecret) async throws -> Int {
        var headers: [(String, String)] = [("Content-Type", "application/json")]
        if let signedAt {
            let key = SymmetricKey(data: Data(secret.utf8))
            let code = HMAC<SHA256>.authenticationCode(for: Data("\(signedAt).\(body)".utf8), using: key)
            headers.append(("Stripe-Signature", "t=\(signedAt),v1=\(code.hexadecimal)"))
        }
        return try await Visitor(at: town.publicURL)
            .send("POST", "/webhooks/stripe", body: ByteBuffer(string: body), headers: headers).status
    }
}
