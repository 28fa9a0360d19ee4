import Foundation
import TestKit
import Testing

@Suite(.serialized) struct EditingTrialTests {
    @Test func `a draft is tried as of a day`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            let page = try await office.hanako.open("/guides/mihon/draft/trial")
            #expect(page.text.contains("お子さん"))
            let answers = [
                "hi.era": "ad", "hi.year": "2027", "hi.month": "4", "hi.day": "5", "kodomo": "none",
            ]
            let soon = try await office.hanako.submit("/draft/trial", answers.merging(["_day": "2027-04-10"]) { $1 })
            #expect(soon.text.contains("2027年4月10日の時点の案内（2件）"))
            #expect(soon.text.contains("4月19日"))
            #expect(soon.text.contains("引っ越してすぐの方への案内"))
            let late = try await office.hanako.submit("/draft/trial", ["_day": "2027-05-10"])
            #expect(late.text.contains("2027年5月10日の時点の案内（1件）"))
            #expect(try await office.hanako.submit("/draft/trial", ["_day": "いつか"]).status == 422)
            let open = try await office.hanako.submit("/draft/trial", ["_day": "2027-04-10", "kodomo": "nyuji"])
            #expect(open.status == 422)
            #expect(open.body.contains("href=\"#komuin"))
        }
    }

    @Test func `two versions stand side by side`() async throws {
        try await TestTown.run { town in
            let office = try await EditingOffice(town)
            try await office.take()
            try await office.publish()
            let next = EditingOffice.guide.replacing("label: お子さん", with: "label: お子さまの年齢")
                .replacing("id: R3", with: "id: R4").replacing("days: 14", with: "days: 20")
            try await office.take(next)
            let page = try await office.hanako.open("/guides/mihon/comparison")
            #expect(page.text.contains("版1から下書きへの変更"))
            #expect(page.body.contains("<del>お子さん</del>"))
            #expect(page.body.contains("<ins>お子さまの年齢</ins>"))
            #expect(page.text.contains("追加 案内「引っ越してすぐの方への案内」（R4）"))
            #expect(page.text.contains("削除 案内「引っ越してすぐの方への案内」（R3）"))
            #expect(page.text.contains("「引っ越した日」の日から20日"))
            let same = try await office.hanako.open("/guides/mihon/comparison?from=1&to=1")
            #expect(same.text.contains("違いはありません"))
        }
    }

    @Test func `all is closed to who is not signed in`() async throws {
        try await TestTown.run { town in
            let stranger = Visitor(at: town.staffURL)
            for path in ["/guides", "/guides/tennyu", "/guides/tennyu/draft", "/guides/import"] {
                let page = try await stranger.get(path)
                #expect(page.status == 303)
            }
            let refused = try await stranger.post("/guides/tennyu/draft/publication", [])
            #expect(refused.status == 401)
        }
    }
}
