import Domain
import Foundation
import PaymentProviders
import Postgres
import TestKit
import Testing

@testable import App

/// What is applied for together, and costs something.
@Suite struct SittingPaymentTests {
    private static func part(_ procedure: String, in paying: PayingTown) async throws -> UUID {
        try await paying.town.database.pool.one(
            "select id from applications where procedure_id = \(procedure)",
            as: UUID.self
        )
    }

    @Test func `one payment is held for all, and taken when the procedure that costs something is granted`()
        async throws
    {
        try await PayingTown.run { paying in
            let hanako = try await SittingApplicant(in: paying.town, procedures: ["juminhyo", "suido"])
            try await hanako.begin()
            try await hanako.fillIn(payers: 1)
            let page = try await hanako.visitor.submit("/submission")
            let word = try #require(
                page.path.wholeMatch(of: /\/applications\/([0-9a-f-]{36})\/payment/)?.1,
                "\(page.text)"
            )
            let sitting = Payer(
                paying: paying,
                visitor: hanako.visitor,
                id: try #require(UUID(uuidString: String(word))),
                email: hanako.email
            )
            let receipt = try await sitting.pay()
            #expect(receipt.text.contains("2件の申請を受け付けました"), "\(receipt.path) \(receipt.text)")
            let held = try await paying.sum(.authorised)
            #expect(held > 0)

            let clerk = try await paying.town.officer("tanaka")
            let certificate = Payer(
                paying: paying,
                visitor: hanako.visitor,
                id: try await Self.part("juminhyo", in: paying),
                email: hanako.email
            )
            try await certificate.grant(by: clerk)
            try await eventually { try await certificate.status == "paid" }
            try await paying.settle()
            #expect(try await paying.sum(.captured) == held)
        }
    }

    @Test func `where two of them cost something, each is paid after its own review`() async throws {
        try await PayingTown.run { paying in
            let hanako = try await SittingApplicant(in: paying.town, procedures: ["juminhyo", "inkan-shomei"])
            try await hanako.begin()
            let answers = try await hanako.fillIn(payers: 2)
            #expect(answers.text.contains("手数料のかかる手続が二つ以上あるため、支払いは審査のあとです"))
            let receipt = try await hanako.visitor.submit("/submission")
            #expect(receipt.text.contains("2件の申請を受け付けました"), "\(receipt.path) \(receipt.text)")
            #expect(try await paying.sum(.authorised) == 0)

            let clerk = try await paying.town.officer("tanaka")
            for procedure in ["juminhyo", "inkan-shomei"] {
                let part = Payer(
                    paying: paying,
                    visitor: hanako.visitor,
                    id: try await Self.part(procedure, in: paying),
                    email: hanako.email
                )
                try await part.grant(by: clerk)
                #expect(try await part.status == "awaitingPayment")
                try await part.pay()
                try await eventually { try await part.status == "paid" }
            }
        }
    }
}
