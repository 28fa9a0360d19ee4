import Foundation
import Postgres
import TestKit
import Testing

/// The card in a correction that the office has asked for.
@Suite struct CardCorrectionTests {
    @Test func `what the office sent back is put right from the card, and compared anew`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            try await citizen.answer(Citizen.own.merging(["jusho.town": "加古川町木村1", "shimei.given": "ハナ子"]) { $1 })
            let number = try #require(try await citizen.finish().text.firstMatch(of: /[0-9][0-9-]{10,}/)).output
            _ = try await Mailbox(of: cards.town).mail(to: citizen.email, with: String(number))
            let id = try await cards.town.database.pool.one("select id::text from applications", as: String.self)
            let clerk = try await cards.town.officer("tanaka")
            #expect(try await clerk.open("/cases/\(id)").text.contains("カードは使われていません"))
            try await clerk.submit("/assignment")
            let form = try #require(try await clerk.open("/cases/\(id)/correction-request").form("/correction-request"))
            let seal = form.fields.filter { !["field", "reason:jusho"].contains($0.name) }.map { ($0.name, $0.value) }
            let asked = try await clerk.post(
                "/cases/\(id)/correction-request",
                seal + [("field", "jusho"), ("reason:jusho", "番地を確かめてください")]
            )
            try #require(asked.status == 303, "\(asked.text)")

            let path = "/applications/\(id)"
            let page = try await citizen.visitor.open(path + "/correction")
            #expect(page.text.contains("住所を、カードから読み取って入力します"), "\(page.text)")
            // The old address is gone from the page, so that the card's is taken.
            let emptied = ["jusho.town": "", "jusho.building": "", "_act": "card"]
            try await citizen.visitor.submit("/correction", emptied)
            let address = try await cards.depart(citizen.visitor, by: "/card-reading")
            #expect(!address.contains("birthdate") && address.contains("address"), "only what is open: \(address)")
            let corrected = try await citizen.visitor.open(try await cards.phone(address, card: "hanako"))
            #expect(corrected.path == path + "/correction", "\(corrected.path) \(corrected.text)")
            #expect(corrected.body.contains("value=\"加古川町北在家９００１番地の４\""), "\(corrected.text)")
            #expect(try await clerk.open("/cases/\(id)").text.contains("カードは使われていません"), "not sent yet")
            let check = try await citizen.visitor.submit("/correction")
            #expect(check.path.hasSuffix("/correction/answers"), "\(check.text)")
            try await citizen.visitor.submit("/correction/submission")
            let file = try await clerk.open("/cases/\(id)").text
            #expect(file.contains("カードと同じ"), "\(file)")
            #expect(try await citizen.visitor.open("/account").links.contains(path))
        }
    }
}
