import AuthenticationApp
import Foundation
import Postgres
import TestKit
import Testing

/// A form that is filled in from the card.
@Suite struct PrefillTests {
    @Test func `a citizen without an account begins with the card and finds the form filled in`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            let telling = try await citizen.begin(card: true)
            #expect(telling.path.hasSuffix("/card-reading"), "\(telling.path)")
            #expect(telling.text.contains("カードから氏名、住所、生年月日を読み取って"), "\(telling.text)")
            let address = try await cards.depart(citizen.visitor, by: "/card-reading")
            #expect(
                address.contains("name") && address.contains("birthdate") && !address.contains("gender"),
                "\(address)"
            )
            let email = try await citizen.visitor.open(try await cards.phone(address, card: "hanako"))
            #expect(email.path.hasSuffix("/email"), "\(email.status) \(email.text)")
            let step = try await citizen.confirm()
            let form = try #require(step.forms.first { $0.action.contains("/steps/") })
            let values = Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first }
            let expected = [
                "shimei.family": "加古川", "shimei.given": "花子", "seinengappi.era": "showa", "seinengappi.year": "60",
                "seinengappi.month": "6", "seinengappi.day": "15", "jusho.prefecture": "兵庫県",
                "jusho.city": "加古川市", "jusho.town": "加古川町北在家９００１番地の４",
            ]
            for (name, value) in expected { #expect(values[name] == value, "\(name)") }
            #expect(step.text.contains("カードから読み取りました"))
            #expect(try await citizen.answer(Citizen.besides).path.hasSuffix("/steps/shomeisho"))
            let receipt = try await citizen.finish()
            #expect(receipt.text.contains("申請を受け付けました"), "\(receipt.text)")
            #expect(try await citizen.visitor.open("/account").text.contains("住民票の写し"))
            #expect(try await cards.audited("application.card-reading") == 1)
            let clerk = try await cards.town.officer("tanaka")
            let id = try await citizenApplication(of: cards)
            let file = try await clerk.open("/cases/\(id)")
            #expect(file.text.contains("マイナンバーカードとの照合"), "\(file.text)")
            #expect(file.text.matches(of: /カードと同じ/).count == 3, "\(file.text)")
            #expect(try await clerk.open("/cases/\(id)/copy").text.contains("マイナンバーカードとの照合"))
        }
    }

    @Test func `nothing that was typed is lost, and what differs must be meant`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            let typed = Citizen.own.merging(["shimei.given": "華子", "jusho.town": "加古川町北在家9001-4"]) { $1 }
            let telling = try await citizen.answer(typed, act: "card")
            #expect(telling.path.contains("/card-reading?step=shinseisha"), "\(telling.path) \(telling.text)")
            let step = try await cards.show("hanako", citizen.visitor, by: "/card-reading")
            #expect(step.path.hasSuffix("/steps/shinseisha"), "\(step.path)")
            #expect(step.body.contains("value=\"華子\"") && step.body.contains("value=\"加古川町北在家9001-4\""))
            #expect(step.text.contains("カードの内容と違います") && step.text.contains("カードの内容：加古川 花子"), "\(step.text)")

            let refused = try await citizen.answer([:])
            #expect(refused.status == 422 && refused.text.contains("氏名がマイナンバーカードの内容と違います"), "\(refused.text)")
            #expect(!refused.text.contains("住所がマイナンバーカードの内容と違います"), "another way of writing is no difference")
            let silent = try await citizen.answer(["shimei.card-differs": "yes"])
            #expect(silent.status == 422 && silent.text.contains("違う理由を入力してください"), "\(silent.text)")
            let reason = ["shimei.card-differs": "yes", "shimei.card-reason": "先月、名を変えました"]
            #expect(try await citizen.answer(reason).path.hasSuffix("/steps/shomeisho"))
            let receipt = try await citizen.finish()
            #expect(receipt.path.hasSuffix("/receipt"), "\(receipt.path) \(receipt.text)")

            let clerk = try await cards.town.officer("tanaka")
            let file = try await clerk.open("/cases/\(try await citizenApplication(of: cards))").text
            #expect(file.contains("カードと違う") && file.contains("申請者の理由：先月、名を変えました"), "\(file)")
            #expect(file.contains("書き方だけが違う") && file.contains("カードの内容：加古川 花子"), "\(file)")
        }
    }

    @Test func `one press takes what the card says after all`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            try await citizen.answer(Citizen.own.merging(["shimei.given": "華子"]) { $1 }, act: "card")
            try await cards.show("hanako", citizen.visitor, by: "/card-reading")
            let step = try await citizen.answer([:], act: "take-card:shimei")
            #expect(step.body.contains("value=\"花子\"") && !step.text.contains("カードの内容と違います"), "\(step.text)")
            #expect(try await citizen.answer([:]).path.hasSuffix("/steps/shomeisho"))
        }
    }

    @Test func `what the card does not know is left to be typed`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            try await citizen.answer([:], act: "card")
            let step = try await cards.show("unknown-birth", citizen.visitor, by: "/card-reading")
            #expect(step.body.contains("value=\"ふみ\""))
            let typed = Citizen.besides.merging([
                "seinengappi.era": "showa", "seinengappi.year": "20", "seinengappi.month": "1", "seinengappi.day": "2",
            ]) { $1 }
            #expect(try await citizen.answer(typed).path.hasSuffix("/steps/shomeisho"))
        }
    }

    @Test func `an application of one resident takes no other person's card`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.begin(card: true)
            try await cards.show("hanako", citizen.visitor, by: "/card-reading")
            let step = try await citizen.confirm().path
            try await citizen.answer([:], act: "card")
            let refused = try await cards.show("taro", citizen.visitor, by: "/card-reading")
            #expect(refused.status == 403 && refused.text.contains("別の方のマイページ"), "\(refused.text)")
            #expect(try await citizen.visitor.open(step).body.contains("value=\"花子\""), "still the first's session")
            #expect(try await cards.audited("resident.sign-in") == 1)
        }
    }

    @Test func `a form whose reading fails is gone on with by hand`() async throws {
        try await CardTown.run { cards in
            let citizen = Citizen(in: cards)
            try await citizen.draft()
            try await citizen.answer(Citizen.own, act: "card")
            let page = try await cards.show("hanako:cancelled", citizen.visitor, by: "/card-reading")
            #expect(page.status == 403 && page.text.contains("入力した内容は、保存されています"), "\(page.text)")
            let application = try #require(page.links.first { $0.contains("/applications/") })
            try await citizen.visitor.open(application)
            let step = try await citizen.visitor.open(
                application.replacing("/card-reading", with: "") + "/steps/shinseisha"
            )
            #expect(step.body.contains("value=\"花子\""))
        }
    }

    private func citizenApplication(of cards: CardTown) async throws -> String {
        try await cards.town.database.pool.one("select id::text from applications", as: String.self)
    }
}
