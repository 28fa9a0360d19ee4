import Foundation
import TestKit
import Testing

@Suite struct MailboxTests {
    @Test func `the mailbox of a new town is empty`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.staffURL).open("/mailbox")
            #expect(page.status == 200)
            #expect(page.text.contains("メールはまだありません。"))
        }
    }

    @Test func `in development the mailbox shows every mail once, page by page, the newest first`() async throws {
        try await TestTown.run { town in
            let start = Date().addingTimeInterval(-1000)
            // Several in the same moment, so that the order within it matters as well.
            for number in 0..<120 {
                try await town.write(to: "a@example.jp", subject: "第\(number)号", at: start + Double(number / 7))
            }
            let reader = Visitor(at: town.staffURL)
            var page = try await reader.open("/mailbox")
            var subjects: [String] = []
            var pages = 1
            while true {
                subjects += page.body.matches(of: /第(\d+)号/).map { String($0.1) }
                guard let next = page.links.first(where: { $0.contains("?before=") }) else { break }
                page = try await reader.open(next)
                pages += 1
            }
            #expect(pages == 3)
            #expect(Set(subjects).count == 120)
            #expect(subjects.count == 120)
            let moments = subjects.compactMap { Int($0) }.map { $0 / 7 }
            #expect(moments == moments.sorted(by: >))
        }
    }

    @Test func `a mail's text is shown as text and its links can be followed`() async throws {
        try await TestTown.run { town in
            let body = "<script>alert(1)</script>\nhttps://example.jp/a?b=c&d\n"
            let id = try await town.write(to: "a@example.jp", subject: "<b>件名</b>", body: body)
            let page = try await Visitor(at: town.staffURL).open("/mailbox/\(id.uuidString.lowercased())")
            #expect(page.status == 200)
            #expect(!page.body.contains("<script>alert"))
            #expect(page.text.contains("<script>alert(1)</script>"))
            #expect(page.links.contains("https://example.jp/a?b=c&d"))
        }
    }

    @Test func `what is no mail is not found`() async throws {
        try await TestTown.run { town in
            let reader = Visitor(at: town.staffURL)
            for mail in ["\(UUID())", "x"] {
                let page = try await reader.open("/mailbox/\(mail)")
                #expect(page.status == 404)
            }
        }
    }

    @Test func `in production there is no mailbox`() async throws {
        let program = try FakeSendmail(exit: [0])
        let settings = program.settings.merging(["MADOGUCHI_MODE": "production"]) { $1 }
        try await TestTown.run(settings: settings) { town in
            let id = try await town.write(to: "a@example.jp")
            let reader = Visitor(at: town.staffURL)
            #expect(try await reader.open("/mailbox").status == 404)
            #expect(try await reader.open("/mailbox/\(id)").status == 404)
        }
    }
}
