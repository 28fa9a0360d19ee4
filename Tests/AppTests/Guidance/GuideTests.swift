import Foundation
import TestKit
import Testing

@Suite struct GuideTests {
    @Test func `a citizen comes from the home page over the life event to the first question`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            #expect(try await hanako.open("/").links.contains("/life-events/mi"))
            let event = try await hanako.open("/life-events/mi")
            #expect(event.links.contains("/guides/tennyu"))
            let question = try await hanako.open("/guides/tennyu")
            #expect(question.status == 200)
            #expect(question.text.contains("加古川市に住み始めた日はいつですか"))
            #expect(question.form("/guides/tennyu")?.isPosted == false)
        }
    }

    @Test func `each answer stands in the address, and the next question follows`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            try await hanako.open("/guides/tennyu")
            let day = Day.today
            let second = try await hanako.submit(
                "/guides/tennyu",
                ["hi.era": "ad", "hi.year": day.year, "hi.month": day.month, "hi.day": day.day]
            )
            #expect(second.path == "/guides/tennyu?hi=\(day.iso)")
            #expect(second.text.contains("どこから引っ越してきましたか"))
            let third = try await hanako.submit("/guides/tennyu", ["doko-kara": "kengai"])
            #expect(third.path == "/guides/tennyu?hi=\(day.iso)&doko-kara=kengai")
            #expect(third.text.contains("転出届は"))
        }
    }

    @Test func `a faulty answer is named at its question, and what was typed stays`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            try await hanako.open("/guides/tennyu")
            let page = try await hanako.submit(
                "/guides/tennyu",
                ["hi.era": "ad", "hi.year": "2026", "hi.month": "13", "hi.day": "1"]
            )
            #expect(page.status == 422)
            #expect(page.title.hasPrefix("エラー："))
            #expect(page.text.contains("の月は1から12までの数字で入力してください。"))
            #expect(page.form("/guides/tennyu")?.fields.contains { $0 == ("hi.month", "13") } == true)
        }
    }

    @Test func `an answer can be changed without losing the others`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let day = Day.today
            let given = "hi=\(day.iso)&doko-kara=kengai&tokurei=hai"
            let page = try await hanako.open("/guides/tennyu?\(given)&_change=doko-kara")
            #expect(page.text.contains("どこから引っ越してきましたか"))
            let after = try await hanako.submit("/guides/tennyu", ["doko-kara": "kennai"])
            #expect(after.path == "/guides/tennyu?hi=\(day.iso)&doko-kara=kennai&tokurei=hai")
        }
    }

    @Test func `what is delicate stands in no address and is kept by no cache`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let page = try await hanako.open("/guides/tennyu?\(Family.answers(before: "techo"))")
            #expect(page.text.contains("手帳"))
            #expect(page.form("/guides/tennyu")?.isPosted == true)
            let next = try await hanako.submit("/guides/tennyu", ["techo": "shintai"])
            #expect(next.status == 200)
            #expect(next.path == "/guides/tennyu")
            #expect(next.headers["cache-control"] == "no-store")
            #expect(!next.links.contains { $0.contains("techo") })
            #expect(next.form("/guides/tennyu")?.fields.contains { $0 == ("techo", "shintai") } == true)
        }
    }

    @Test func `that something delicate is not so leaves the address as it was`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            try await hanako.open("/guides/tennyu?\(Family.answers(before: "techo"))")
            let next = try await hanako.submit("/guides/tennyu", ["techo": "none"])
            #expect(next.path.contains("techo=none"))
        }
    }

    @Test func `a page of answers that are not delicate may be kept and is not sent again`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let path = "/guides/tennyu/checklist?\(Family.answers())"
            let first = try await hanako.send("GET", path)
            #expect(first.status == 200)
            #expect(first.headers["cache-control"]?.contains("public") == true)
            #expect(first.headers["set-cookie"] == nil)
            let tag = try #require(first.headers["etag"])
            #expect(try await hanako.send("GET", path, headers: [("If-None-Match", tag)]).status == 304)
        }
    }

    @Test func `all questions can be answered on one page`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            try await hanako.open("/guides/tennyu/questions")
            let missing = try await hanako.submit("/guides/tennyu/questions")
            #expect(missing.status == 422)
            #expect(missing.text.contains("加古川市に住み始めた日はいつですか"))
            let list = try await hanako.submit("/guides/tennyu/questions", Family.inputs)
            #expect(list.path.hasPrefix("/guides/tennyu/checklist?"))
            #expect(list.text.contains("あなたに必要な手続"))
        }
    }

    @Test func `an unknown guide and words that are no answers harm nothing`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            #expect(try await hanako.open("/guides/nothing").status == 404)
            let page = try await hanako.open(
                "/guides/tennyu?hi=yesterday&doko-kara=mars&x=%00&_change=nothing&techo=shintai.x"
            )
            #expect(page.status == 200)
            #expect(page.text.contains("加古川市に住み始めた日はいつですか"))
        }
    }

    @Test func `the search finds guides too`() async throws {
        try await TestTown.run { town in
            let query = "引っ越し".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let list = try await Visitor(at: town.publicURL).open("/procedures?q=\(query)")
            #expect(list.links.contains("/guides/tennyu"))
        }
    }
}
