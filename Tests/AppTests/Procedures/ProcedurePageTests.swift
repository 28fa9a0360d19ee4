import Foundation
import TestKit
import Testing

@Suite struct ProcedurePageTests {
    @Test func `a citizen comes from the home page to the page of a procedure`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let home = try await hanako.open("/")
            #expect(home.status == 200)
            #expect(home.links.contains("/procedures/juminhyo"))
            let page = try await hanako.open("/procedures/juminhyo")
            #expect(page.title == "住民票の写し - 加古川市オンライン申請")
            #expect(page.form("/procedures/juminhyo/applications") != nil)
            #expect(page.text.contains("150円"))
        }
    }

    @Test(arguments: [
        ("じゅうみんひょう", "住民票の写し"), ("ｼﾞｭｳﾐﾝﾋｮｳ", "住民票の写し"), ("引っ越し", "転出届"), ("ナンバー", "自動車の臨時運行許可"),
        ("戸籍　謄本", "戸籍"),
    ])
    func `procedures are found by the words that people use`(words: String, name: String) async throws {
        try await TestTown.run { town in
            let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            let list = try await Visitor(at: town.publicURL).open("/procedures?q=\(query)")
            #expect(list.status == 200)
            #expect(list.text.contains(name))
        }
    }

    @Test func `words that fit nothing lead on to departments`() async throws {
        try await TestTown.run { town in
            let list = try await Visitor(at: town.publicURL).open("/procedures?q=zzzzzz")
            #expect(list.text.contains("0件の手続が見つかりました。"))
            #expect(list.links.contains { $0.hasPrefix("/procedures?department=") })
        }
    }

    @Test func `a procedure's page is not sent again while it has not changed`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let first = try await hanako.send("GET", "/procedures/juminhyo")
            let tag = try #require(first.headers["etag"])
            let second = try await hanako.send("GET", "/procedures/juminhyo", headers: [("If-None-Match", tag)])
            #expect(second.status == 304)
            #expect(second.body.isEmpty)
        }
    }

    @Test func `a procedure that does not exist is not found, in words`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).open("/procedures/nothing")
            #expect(page.status == 404)
            #expect(page.text.contains("お探しの手続は見つかりませんでした。"))
        }
    }

    @Test(arguments: ["/help", "/accessibility", "/privacy"])
    func `the service explains itself`(path: String) async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).open(path)
            #expect(page.status == 200)
            #expect(page.text.contains("お問い合わせ"))
        }
    }
}
