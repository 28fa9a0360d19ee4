import Domain
import Foundation
import TestKit
import Testing

@Suite struct ChecklistPageTests {
    @Test func `a family is told what to do until when, where, and with which papers`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).open("/guides/tennyu/checklist?\(Family.answers())")
            #expect(page.status == 200)
            for name in ["転入届", "児童手当", "犬", "自動車"] { #expect(page.text.contains(name), "\(name)") }
            #expect(page.text.contains("\(Day.today.date.adding(days: 14).weekdayText)まで"))
            #expect(page.text.contains("市役所本館 1階 市民課"))
            #expect(page.text.contains("市役所への持ち物リスト"))
            #expect(page.body.components(separatedBy: "転出証明書</label>").count <= 2)
            #expect(page.links.contains { $0.hasPrefix("/procedures/") })
        }
    }

    @Test func `who is not sure is told that something may be necessary`() async throws {
        try await TestTown.run { town in
            let answers = Family.answers().replacing("tokurei=iie", with: "tokurei=unknown")
            let page = try await Visitor(at: town.publicURL).open("/guides/tennyu/checklist?\(answers)")
            #expect(page.text.contains("必要かもしれません"))
        }
    }

    @Test func `a checklist without all answers asks for them first`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).open("/guides/tennyu/checklist?hi=\(Day.today.iso)")
            #expect(page.path == "/guides/tennyu?hi=\(Day.today.iso)")
            #expect(page.text.contains("どこから引っ越してきましたか"))
        }
    }

    @Test func `the deadlines go into a calendar`() async throws {
        try await TestTown.run { town in
            let file = try await Visitor(at: town.publicURL).get("/guides/tennyu/calendar?\(Family.answers())")
            #expect(file.status == 200)
            #expect(file.headers["content-type"] == "text/calendar; charset=utf-8")
            let lines = file.body.components(separatedBy: "\r\n")
            #expect(lines.first == "BEGIN:VCALENDAR")
            #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            let last = Day.today.date.adding(days: 14).description.replacing("-", with: "")
            #expect(lines.contains("DTSTART;VALUE=DATE:\(last)"))
            #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
        }
    }

    @Test func `the list is mailed to whoever asks for it, once`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            try await hanako.open("/guides/tennyu/mail?\(Family.answers())")
            let faulty = try await hanako.submit("/guides/tennyu/mail", ["_email": "hanako"])
            #expect(faulty.status == 422)
            let form = try #require(await hanako.page.form("/guides/tennyu/mail"))
            let fields = form.fields(changedBy: ["_email": "hanako@example.jp"])
            for _ in 0..<2 {
                #expect(try await hanako.post(form.action, fields).text.contains("メールをお送りしました"))
            }
            let mailbox = Mailbox(of: town)
            let mail = try await mailbox.mail(to: "hanako@example.jp", with: "必要な手続")
            #expect(mail.contains("転入届"))
            #expect(mail.contains("\(town.publicURL)/guides/tennyu?hi="))
            #expect(try await mailbox.mails(to: "hanako@example.jp").count == 1)
        }
    }

    @Test func `with delicate answers the list and its calendar are sent for with a form`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let fields = Family.replies.map { ($0.key, $0.key == "techo" ? "shintai" : $0.value) }
            let page = try await hanako.post("/guides/tennyu/checklist", fields)
            #expect(page.status == 200)
            #expect(page.headers["cache-control"] == "no-store")
            #expect(page.text.contains("手帳"))
            #expect(!page.links.contains { $0.contains("techo") })
            let file = try await hanako.post("/guides/tennyu/calendar", fields)
            #expect(file.status == 200)
            #expect(!file.body.contains("techo"))
            let mail = try await hanako.post("/guides/tennyu/mail", fields)
            #expect(mail.form("/guides/tennyu/mail")?.fields.contains { $0 == ("techo", "shintai") } == true)
        }
    }
}
