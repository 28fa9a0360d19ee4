import App
import Content
import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite(.serialized) struct EditingTests {
    @Test func `a guide is changed, checked, mended, handed in and published by somebody else`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            #expect(try await office.take().text.contains("誤りは見つかりませんでした"))
            #expect(try await office.publish().text.contains("版1 公開中"))
            let citizen = Visitor(at: town.publicURL)
            try await eventually { try await citizen.open("/guides/mihon").status == 200 }

            // A question and a rule's condition are changed.
            try await office.hanako.open("/guides/mihon")
            try await office.hanako.submit("/guides/mihon/draft")
            try await office.hanako.open("/guides/mihon/draft/questions/hi")
            try await office.hanako.submit("/draft/questions/hi", ["label": "住み始めた日"])
            #expect(await office.hanako.page.text.contains("住み始めた日"))
            try await office.hanako.open("/guides/mihon/draft/rules/R2")
            try await office.hanako.submit("/draft/rules/R2", ["_act": "statement when"])
            try await office.hanako.submit("/draft/rules/R2", ["when.2.field": "kodomo", "_act": "show"])
            let overview = try await office.hanako.submit(
                "/draft/rules/R2",
                ["when.2.comparison": "atMost", "when.2.number": "０"]
            )
            #expect(overview.path == "/guides/mihon/draft#rules")
            #expect(overview.text.contains("この案内が表示されることはありません"))
            #expect(overview.links.contains("/guides/mihon/draft/rules/R2#when"))
            #expect(overview.form("/draft/submission") == nil)
            let map = try await office.hanako.open("/guides/mihon/draft/map")
            #expect(map.body.contains("guide-map__node--broken"))
            #expect(map.text.contains("✕ だれも届きません"))

            // It is mended.
            try await office.hanako.open("/guides/mihon/draft/rules/R2")
            try await office.hanako.submit("/draft/rules/R2", ["_act": "remove when 2"])
            let mended = try await office.hanako.submit("/draft/rules/R2")
            #expect(mended.text.contains("「お子さん」が1つ以上 かつ 「公務員ですか」が「いいえ」"))
            #expect(mended.text.contains("誤りは見つかりませんでした"))
            let whole = try await office.hanako.open("/guides/mihon/draft/map")
            #expect(!whole.text.contains("✕"))

            // Who has written it does not publish it.
            try await office.hanako.open("/guides/mihon/draft")
            let submitted = try await office.hanako.submit("/draft/submission")
            #expect(submitted.form("/draft/publication") == nil)
            let seal = try #require(submitted.form("/draft/return")).fields(changedBy: [:])
            #expect(try await office.hanako.post("/guides/mihon/draft/publication", seal).status == 403)
            try await office.jiro.open("/guides/mihon/draft")
            let published = try await office.jiro.submit("/draft/publication")
            #expect(published.text.contains("版2 公開中"))
            #expect(published.text.contains("平岡 次郎"))
            try await eventually { try await citizen.open("/guides/mihon").text.contains("住み始めた日") }

            let acts = try await town.database.pool.rows(
                "select act from audit_entries where subject_kind = 'guide' order by id",
                as: String.self
            )
            let edits = acts.count { $0 == "guide.edit" }
            #expect(edits == 3)
            #expect(acts.first == "guide.draft")
            #expect(acts.suffix(2) == ["guide.submission", "guide.publication"])
        }
    }

    @Test func `the table itself refuses that an editor publishes`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            let pool = town.database.pool
            try await pool.execute(
                """
                insert into guide_versions (guide_id, version, definition, digest, published_by)
                values ('mihon', 1, '{}', '', 'x')
                """
            )
            let alone: SQL = """
                update guide_drafts
                set state = 'published', submitted_by = editors[1], published_by = editors[1], published_version = 1
                """
            await #expect(throws: PostgresError.self) { try await pool.execute(alone) }
        }
    }

    @Test func `who comes second learns what was changed, and loses nothing`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            for officer in [office.hanako, office.jiro] { try await officer.open("/guides/mihon/draft/head") }
            try await office.hanako.submit("/draft/head", ["summary": "花子の説明です。"])
            let conflict = try await office.jiro.submit("/draft/head", ["summary": "次郎の説明です。"])
            #expect(conflict.status == 409)
            #expect(conflict.text.contains("花子の説明です。"))
            let typed = conflict.form("/draft/head")?.fields.first { $0.name == "summary" }
            #expect(typed?.value == "次郎の説明です。")
            let saved = try await office.jiro.submit("/draft/head")
            #expect(saved.status == 200)
            #expect(saved.text.contains("次郎の説明です。"))
        }
    }

    @Test func `a draft is sent back, mended and thrown away`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            try await office.hanako.submit("/draft/submission")
            let closed = try await office.hanako.open("/guides/mihon/draft/head")
            #expect(closed.form("/draft/head") == nil)
            try await office.jiro.open("/guides/mihon/draft")
            #expect(try await office.jiro.submit("/draft/return").text.contains("作成中"))
            try await office.hanako.open("/guides/mihon/draft")
            try await office.hanako.submit("/draft/removal")
            #expect(try await office.hanako.get("/guides/mihon/draft").status == 404)
            #expect(try await office.take().status == 200)
        }
    }

    @Test func `a new guide is written on the screens alone`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let hanako = office.hanako
            try await hanako.open("/guides")
            #expect(try await hanako.submit("/guides", ["id": "Ä", "name": ""]).status == 422)
            try await hanako.submit("/guides", ["id": "atarashii", "name": "新しい案内", "event": "MI"])
            #expect(await hanako.page.path == "/guides/atarashii/draft")
            try await hanako.open("/guides/atarashii/draft/head")
            try await hanako.submit("/draft/head", ["kana": "あたらしいあんない", "summary": "新しい案内です。"])
            try await hanako.open("/guides/atarashii/draft/questions/_new")
            try await hanako.submit("/questions/_new", ["kind": "choice", "_act": "show"])
            try await hanako.submit("/questions/_new", ["_act": "add options"])
            try await hanako.submit("/questions/_new", ["_act": "add options"])
            let faulty = try await hanako.submit("/questions/_new", ["id": "doko", "label": "どこから"])
            #expect(faulty.status == 422)
            #expect(faulty.text.contains("選択肢を入力してください。"))
            try await hanako.submit(
                "/questions/_new",
                [
                    "options.0.label": "国内", "options.0.value": "kokunai", "options.1.label": "海外",
                    "options.1.value": "kaigai",
                ]
            )
            try await hanako.open("/guides/atarashii/draft/rules/_new")
            try await hanako.submit("/rules/_new", ["id": "N1", "name": "届出", "_act": "add places"])
            try await hanako.submit("/rules/_new", ["places.0": "shiminka"])
            try await hanako.open("/guides/atarashii/draft/rules/_new")
            try await hanako.submit("/rules/_new", ["id": "N2", "name": "海外の方の届出", "_act": "statement when"])
            try await hanako.submit("/rules/_new", ["when.0.field": "doko", "_act": "show"])
            try await hanako.submit("/rules/_new", ["when.0.answer": "kaigai", "places.count": "0"])
            #expect(await hanako.page.text.contains("「どこから」が「海外」"))
            #expect(await hanako.page.text.contains("誤りは見つかりませんでした"))
            let up = try await hanako.submit("/rules/N2/place", ["_act": "up"])
            #expect(up.text.contains("1. 海外の方の届出"))
            try await hanako.submit("/questions/doko/place", ["_act": "remove"])
            #expect(await hanako.page.text.contains("なくなった質問 doko"))
        }
    }
}
