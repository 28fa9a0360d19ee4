import App
import Content
import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite(.serialized) struct EditingPackageTests {
    @Test func `a package with slips is refused with their lines, and its text stays`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let page = try await office.take(EditingOffice.guide.replacing("kana:", with: "kanna:"))
            #expect(page.status == 422)
            #expect(page.text.contains("5行目"))
            #expect(page.text.contains("「kana」のことですか。"))
            #expect(page.body.contains("kanna: みほんのあんない"))
            let other = try await office.take(EditingOffice.guide.replacing("[kateishienka]", with: "[yosonomachi]"))
            #expect(other.status == 422)
            #expect(other.text.contains("窓口"))
            let pasted = EditingOffice.guide.replacing("[kateishienka]", with: "[yosonomachi]")
            let accepted = try await office.take(pasted, isFile: false, act: "accept")
            #expect(accepted.path == "/guides/mihon/draft")
            #expect(accepted.text.contains("公開する前に直すところが1か所あります。"))
            #expect(try await office.take().status == 409)
        }
    }

    @Test func `nothing chosen, and a file that is too large, are told at the field`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let nothing = try await office.take("")
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("ファイルを選ぶか、内容を貼り付けてください。"))
            #expect(nothing.body.contains("aria-describedby=\"file-hint file-error\""))
            let large = try await office.take(String(repeating: "a", count: 1_100_000))
            #expect(large.status == 422)
            #expect(large.text.contains("ファイルが大きすぎます。"))
            let pasted = try await office.take(String(repeating: "a", count: 1_100_000), isFile: false)
            #expect(pasted.status == 422)
            #expect(pasted.text.contains("ファイルが大きすぎます。"))
        }
    }

    @Test func `the map of a published version can be looked at without a draft`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let page = try await office.hanako.open("/guides/tennyu")
            let map = try #require(page.links.first { $0.hasSuffix("/map") })
            let shown = try await office.hanako.open(map)
            #expect(shown.status == 200)
            #expect(shown.body.contains("class=\"guide-map__drawing\""))
            #expect(try await office.hanako.open("/guides/tennyu/versions/999/map").status == 404)
        }
    }

    /// Of the guide for moving in.
    private static var shippedVersion: Int {
        get async throws {
            let content = try #require(await BundledContent.shared.read().content)
            return try #require(content.guides.first { $0.id == "tennyu" }).version
        }
    }

    @Test func `what is written out comes back as the same text`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let version = try await Self.shippedVersion
            let file = try await office.hanako.get("/guides/tennyu/versions/\(version)/package")
            #expect(file.headers["content-disposition"] == "attachment; filename=\"tennyu.yml\"")
            try await office.take(file.body)
            let again = try await office.hanako.get("/guides/tennyu/draft/package")
            #expect(again.body == file.body)
            #expect(try await office.hanako.open("/guides/tennyu/draft/map").status == 200)
        }
    }

    @Test func `every question and rule of the town passes through its page unchanged`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            let hanako = office.hanako
            try await hanako.open("/guides/tennyu")
            try await hanako.submit("/guides/tennyu/draft")
            let before = try await hanako.get("/guides/tennyu/draft/package").body
            let pages = await Set(hanako.page.links).filter {
                $0.contains("/draft/") && ($0.contains("/questions/") || $0.contains("/rules/")) && !$0.contains("_new")
            }
            #expect(pages.count > 30)
            for path in pages.sorted() {
                let page = try await hanako.open(path)
                let form = try #require(page.form(path.components(separatedBy: "#")[0]))
                let saved = try await hanako.post(form.action, form.fields.map { ($0.name, $0.value) })
                #expect(saved.status == 303, "\(path)")
            }
            #expect(try await hanako.get("/guides/tennyu/draft/package").body == before)
        }
    }

    @Test func `an import does not go back behind what the staff have published`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            try await office.publish()
            try await office.hanako.open("/guides/tennyu")
            try await office.hanako.submit("/guides/tennyu/draft")
            try await office.publish("tennyu")
            let content = try #require(await BundledContent.shared.read().content)
            let publication = try await ContentImport(database: town.database.pool, publisher: "test").run(content)
            let next = try await Self.shippedVersion + 1
            let kept = publication.kept.map(\.description).sorted()
            #expect(kept == ["mihon 1", "tennyu \(next)"])
            let versions = try await town.database.pool.rows(
                "select id || ' ' || version from guides where id in ('tennyu', 'mihon') and closed_at is null order by id",
                as: String.self
            )
            #expect(versions == ["mihon 1", "tennyu \(next)"])
        }
    }
}
