import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@Suite struct CorrectionTests {
    private static let address = "jusho.town"
    private static let request = ["jusho": "番地を確かめてください。"]

    @Test func `the applicant corrects the field that was asked for, and both sides see the difference`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            let request = try await Mailbox(of: town).mail(to: sentBack.applicant.email, with: "内容の補正をお願いします")
            let link = try #require(request.firstMatch(of: /http:\/\/\S+(\/applications\?\S+)/)?.1)
            let look = try await Visitor(at: town.publicURL).open(String(link))
            #expect(look.form("/applications")?.fields.contains { $0 == ("number", sentBack.number) } == true)
            let state = try await sentBack.visitor.open(sentBack.path)
            #expect(state.text.contains("いまは、あなたの番です"))
            #expect(state.text.contains("番地を確かめてください。"))
            #expect(state.links.contains(sentBack.path + "/correction"))
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            #expect(page.text.contains("送信したときの内容 兵庫県加古川市加古川町北在家2000"))
            #expect(page.text.contains("番地を確かめてください。"))
            let inputs = try #require(page.form("/correction")).fields.map(\.name).filter { !$0.hasPrefix("_") }
            #expect(Set(inputs) == ["jusho.prefecture", "jusho.city", "jusho.town", "jusho.building"])
            let check = try await sentBack.correct([Self.address: "加古川町北在家3000"])
            #expect(check.path.hasSuffix("/correction/answers"))
            #expect(check.body.firstMatch(of: /<del>[^<]*北在家2000/) != nil)
            #expect(check.body.firstMatch(of: /<ins>[^<]*北在家3000/) != nil)
            #expect(try await sentBack.status == "returnedForCorrection")
            let sent = try await sentBack.send()
            #expect(sent.path == sentBack.path)
            #expect(sent.text.contains("補正した内容が送信されました。"))
            #expect(sent.text.contains("いまは、市役所の番です"))
            #expect(sent.body.firstMatch(of: /<ins>[^<]*北在家3000/) != nil)
            #expect(try await sentBack.status == "underReview")
            #expect(try await sentBack.corrections() == [1, 1, 1])
            let file = try await sentBack.clerk.open(sentBack.casePath)
            #expect(file.body.firstMatch(of: /<del>[^<]*北在家2000/) != nil)
            #expect(file.body.firstMatch(of: /<ins>[^<]*北在家3000/) != nil)
            let dueDates = try await town.database.pool.one(
                "select count(respond_by) from applications where id = \(sentBack.id)",
                as: Int.self
            )
            #expect(dueDates == 0)
            let mail = try await Mailbox(of: town).mail(to: sentBack.applicant.email, with: "直していただいた内容を受け付けました")
            #expect(mail.contains(sentBack.number))
            #expect(!mail.contains("北在家"), "a mail holds no answers")
        }
    }

    @Test func `inputs that were not asked for are ignored, whichever way they come`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            let token = try #require(page.form("/correction")?.fields.first { $0.name == "_csrf" }?.value)
            let saved = try await sentBack.visitor.save(["denwa": "090-9999-9999"], at: sentBack.path, token: token)
            #expect(saved.status == 204)
            try await sentBack.correct([
                Self.address: "加古川町北在家3000", "shimei.family": "山田", "tsusu": "9", "doi": "",
            ])
            try await sentBack.send()
            let copy = try await sentBack.visitor.open(sentBack.path + "/copy")
            #expect(copy.text.contains("加古川 花子"))
            #expect(copy.text.contains("090-1234-5678"))
            #expect(copy.text.contains("北在家3000"))
            #expect(copy.text.contains("2通"))
            #expect(copy.text.contains("同意する"))
        }
    }

    @Test func `what is typed is kept at once, and the office goes on reading what was sent`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: ["denwa": "つながりません。", "jusho": "番地がありません。"])
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            let token = try #require(page.form("/correction")?.fields.first { $0.name == "_csrf" }?.value)
            _ = try await sentBack.visitor.save([Self.address: "加古川町北在家4000"], at: sentBack.path, token: token)
            let wrong = try await sentBack.correct(["denwa": "12"])
            #expect(wrong.status == 422)
            #expect(wrong.title.hasPrefix("エラー："))
            #expect(wrong.body.contains("href=\"#denwa\""))
            #expect(wrong.body.contains("id=\"denwa-error\""))
            let again = try await sentBack.visitor.open(sentBack.path + "/correction")
            let fields = try #require(again.form("/correction")).fields
            #expect(fields.contains { $0 == ("denwa", "12") })
            #expect(fields.contains { $0 == (Self.address, "加古川町北在家4000") })
            let file = try await sentBack.clerk.open(sentBack.casePath)
            #expect(file.text.contains("090-1234-5678"))
            #expect(!file.text.contains("北在家4000"))
            let early = try await sentBack.visitor.open(sentBack.path + "/correction/answers")
            #expect(early.path == sentBack.path + "/correction", "what is wrong cannot be sent")
        }
    }

    @Test func `who leaves a field as it is has to say so`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: ["denwa": "つながりません。", "jusho": "番地を確かめてください。"])
            let check = try await sentBack.correct([Self.address: "加古川町北在家3000"])
            #expect(check.text.contains("次の項目は、送信したときの内容から変わっていません。 日中の電話番号"))
            let refused = try await sentBack.send()
            #expect(refused.status == 422)
            #expect(refused.body.contains("href=\"#unchanged\""))
            #expect(try await sentBack.status == "returnedForCorrection")
            try await sentBack.send(["unchanged": "yes"])
            #expect(try await sentBack.status == "underReview")
        }
    }

    @Test func `who sends twice, from two windows and through two nodes, has sent once`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            let first = try await sentBack.correct([Self.address: "加古川町北在家3000"])
            let second = try await sentBack.visitor.open(first.path)
            let forms = try [first, second].map { try #require($0.form("/correction/submission")) }
            let node = try town.anotherNode()
            let answers = try await node.serve {
                let visitors = [sentBack.visitor, Visitor(at: node.publicURL, cookies: await sentBack.visitor.cookies)]
                return try await withThrowingTaskGroup(of: String?.self) { group in
                    for (form, visitor) in zip(forms + forms, visitors + visitors.reversed()) {
                        group.addTask {
                            try await visitor.post(form.action, form.fields(changedBy: [:])).headers["location"]
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(Set(answers) == [sentBack.path])
            #expect(try await sentBack.corrections() == [1, 1, 1])
        }
    }

    @Test func `a page drawn for an earlier request changes nothing in a later one`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            let old = try #require(page.form("/correction"))
            let check = try await sentBack.correct([Self.address: "加古川町北在家3000"])
            let oldCheck = try #require(check.form("/correction/submission"))
            try await sentBack.send()
            try await sentBack.clerk.open(sentBack.casePath)
            try await sentBack.ask(["jusho": "もう一度確かめてください。"])
            for form in [old, oldCheck] {
                let answers = [Self.address: "加古川町北在家5000", "unchanged": "yes"]
                let answer = try await sentBack.visitor.post(form.action, form.fields(changedBy: answers))
                #expect(answer.headers["location"] == sentBack.path)
            }
            #expect(try await sentBack.status == "returnedForCorrection")
            let now = try await sentBack.visitor.open(sentBack.path + "/correction")
            #expect(now.form("/correction")?.fields.contains { $0 == (Self.address, "加古川町北在家3000") } == true)
        }
    }

    @Test func `nobody else sees or sends it, and nothing is there once it is sent`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            try await sentBack.correct([Self.address: "加古川町北在家3000"])
            let stranger = Applicant(in: town, email: "taro@example.jp")
            try await stranger.begin()
            let form = try #require(try await stranger.confirm().forms.first { $0.action.contains("/steps/") })
            let seal = form.fields.filter { $0.name.hasPrefix("_") }.map { ($0.name, $0.value) }
            for page in ["/correction", "/correction/answers"] {
                #expect(try await stranger.visitor.get(sentBack.path + page).status == 404)
            }
            for page in ["/correction", "/correction/submission"] {
                #expect(try await stranger.visitor.post(sentBack.path + page, seal).status == 404)
            }
            #expect(try await sentBack.status == "returnedForCorrection")
            try await sentBack.visitor.open(sentBack.path + "/correction/answers")
            try await sentBack.send()
            for page in ["/correction", "/correction/answers"] {
                #expect(try await sentBack.visitor.get(sentBack.path + page).headers["location"] == sentBack.path)
            }
        }
    }

    @Test func `after the date it can still be sent, and the pages say so`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: Self.request)
            try await town.database.pool.execute("update corrections set due_on = '2026-01-05'")
            let state = try await sentBack.visitor.open(sentBack.path)
            #expect(state.text.contains("期限の2026年1月5日（月）を過ぎています。"))
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            #expect(page.text.contains("市役所が申請を取り消すまでは、直した内容を送信できます。"))
            try await sentBack.correct([Self.address: "加古川町北在家3000"])
            try await sentBack.send()
            #expect(try await sentBack.status == "underReview")
        }
    }

    @Test func `questions that the correction brings up are asked before it can be sent`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: ["hitsuyo-hani": "どなたの分が必要ですか。"])
            let more = try await sentBack.correct(["hitsuyo-hani": "ichibu"])
            #expect(more.text.contains("質問を追加しました"), "\(more.path) \(more.text)")
            let two = try await sentBack.visitor.submit("/correction", ["_act": "add:hitsuyo-na-hito"])
            #expect(two.text.contains("必要な方（2）"))
            let one = try await sentBack.visitor.submit("/correction", ["_act": "remove:hitsuyo-na-hito:1"])
            #expect(!one.text.contains("必要な方（2）"))
            let person = "hitsuyo-na-hito.0"
            let missing = try await sentBack.visitor.submit("/correction", ["\(person).hito-shimei.family": "加古川"])
            #expect(missing.status == 422)
            let check = try await sentBack.visitor.submit(
                "/correction",
                ["\(person).hito-shimei.given": "太郎", "\(person).hito-seinengappi.year": "2010-04-01"]
            )
            #expect(check.path.hasSuffix("/correction/answers"), "\(check.text)")
            #expect(check.text.contains("加古川 太郎"))
        }
    }

    @Test func `an address is looked up on the page, and only where it may be changed`() async throws {
        try await TestTown.run { town in
            try await town.database.pool.execute(
                """
                insert into postal_codes (code, position, prefecture, city, town, prefecture_kana, city_kana, town_kana)
                values ('6750101', 0, '兵庫県', '加古川市', '平岡町新在家', '', '', '')
                """
            )
            let both = try await SentBack.make(in: town, asking: ["yubin-bango": "違います。", "jusho": "違います。"])
            let form = try await both.visitor.open(both.path + "/correction")
            #expect(form.text.contains("住所を入力"))
            let answers = ["yubin-bango": "675-0101", "jusho.town": "", "_act": "postal-code:yubin-bango"]
            let page = try await both.visitor.submit("/correction", answers)
            #expect(page.path.hasPrefix(both.path + "/correction"), "\(page.path)")
            #expect(
                page.form("/correction")?.fields.contains { $0 == (Self.address, "平岡町新在家") } == true,
                "\(page.text)"
            )
            try await both.visitor.submit("/correction", [Self.address: "平岡町新在家1"])
            try await both.send()
            try await both.clerk.open(both.casePath)
            try await both.ask(["yubin-bango": "違います。"])
            let alone = try await both.visitor.open(both.path + "/correction")
            #expect(!alone.text.contains("住所を入力"))
        }
    }

    @Test func `fee and search follow the corrected answers`() async throws {
        try await TestTown.run { town in
            let sentBack = try await SentBack.make(in: town, asking: ["tsusu": "何通ですか。", "shimei": "旧姓です。"])
            let check = try await sentBack.correct(["tsusu": "3", "shimei.family": "高砂"])
            #expect(check.text.contains("560円"), "3 × 150 and 110 for the letter: \(check.text)")
            try await sentBack.send()
            let fee = try await town.database.pool.one(
                "select fee_yen from applications where id = \(sentBack.id)",
                as: Int.self
            )
            #expect(fee == 560)
            let found = try await sentBack.clerk.open("/cases?view=all&q=" + "高砂".urlWord)
            #expect(found.text.contains(sentBack.number), "\(found.text)")
            let gone = try await sentBack.clerk.open("/cases?view=all&q=" + "加古川".urlWord)
            #expect(!gone.text.contains(sentBack.number))
        }
    }
}

extension Visitor {
    /// Saves single inputs as the script does.
    func save(_ entries: [String: String], at application: String, token: String) async throws -> WebPage {
        let body = entries.map { "\($0.key.urlWord)=\($0.value.urlWord)" }.joined(separator: "&")
        return try await send(
            "POST",
            application + "/entries",
            body: ByteBuffer(string: body),
            type: "application/x-www-form-urlencoded",
            headers: [("X-CSRF-Token", token)]
        )
    }
}

extension String {
    fileprivate var urlWord: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self }
}
