import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct AttachmentTests {
    private static let pdf = "%PDF-1.7 a letter %%EOF"
    /// No scanner: files are received and wait.
    private static let settings = ["MADOGUCHI_CLAMD": "/nonexistent/clamd.ctl"]

    @Test func `a file becomes part of the form, and can be seen and removed on its page`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            let answer = try await applicant.upload(Self.pdf, as: "免許証.pdf", to: application, token: token)
            #expect(answer.status == 204, "\(answer.text)")
            #expect(try await town.attachmentStates() == ["waiting"])
            let id = try await town.database.pool.one("select id from attachments", as: UUID.self)
            let removal = "/applications/\(application)/attachments/\(id.uuidString.lowercased())/removal"
            for _ in 0..<2 {
                let removed = try await applicant.visitor.post(removal + "?step=honnin", [("_csrf", token)])
                #expect(removed.status == 303, "\(removed.text)")
            }
            #expect(try await town.attachmentStates() == [])
            let pieces = try await town.database.pool.one("select count(*) from attachment_chunks", as: Int.self)
            #expect(pieces == 0)
        }
    }

    @Test func `name and content are sealed`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            _ = try await applicant.upload(Self.pdf, as: "hanako.pdf", to: application, token: token)
            let plain = try await town.database.pool.one(
                """
                select count(*) from attachments join attachment_chunks on attachment_id = id
                where position('hanako'::bytea in name) > 0 or position('letter'::bytea in sealed) > 0
                """,
                as: Int.self
            )
            #expect(plain == 0)
        }
    }

    @Test(arguments: [
        ("MZ an executable", "shashin.jpg"), ("<html></html>", "shorui.pdf"), ("", "leer.pdf"),
        ("%PDF-1.7 broken off", "a.pdf"),
        ("GIF89a", "a.png"),
    ])
    func `what a file is called and said to be counts for nothing`(content: String, name: String) async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            let answer = try await applicant.upload(content, as: name, to: application, token: token)
            #expect(answer.status == 422)
            #expect(answer.body.contains(name))
            #expect(try await town.attachmentStates() == [])
        }
    }

    @Test func `a file above the field's limit is refused and leaves nothing`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            let large = "%PDF-1.7 " + String(repeating: "x", count: 5 << 20) + "%%EOF"
            let answer = try await applicant.upload(large, to: application, token: token)
            #expect(answer.status == 413)
            #expect(answer.body.contains("5 MB"))
            #expect(try await town.attachmentStates() == [])
            let fitting = "%PDF-1.7 " + String(repeating: "x", count: (5 << 20) - 14) + "%%EOF"
            #expect(try await applicant.upload(fitting, to: application, token: token).status == 204)
            let pieces = try await town.database.pool.one("select count(*) from attachment_chunks", as: Int.self)
            #expect(pieces == 20)
        }
    }

    @Test func `the same file sent twice is one, and a field takes no more than it says`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            async let first = applicant.upload(Self.pdf, to: application, token: token)
            async let second = applicant.upload(Self.pdf, to: application, token: token)
            #expect(try await [first.status, second.status] == [204, 204])
            #expect(try await town.attachmentStates() == ["waiting"])
            for number in 1...4 {
                let answer = try await applicant.upload("%PDF-\(number) %%EOF", to: application, token: token)
                #expect(answer.status == 204)
            }
            let sixth = try await applicant.upload("%PDF-6 %%EOF", to: application, token: token)
            #expect(sixth.status == 422)
            #expect(sixth.body.contains("5個まで"))
            #expect(try await town.attachmentStates().count == 5)
        }
    }

    @Test func `an upload that breaks off leaves nothing`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            var page = UploadPage(csrf: token)
            page.add(Applicant.fileField, file: "a.pdf", Self.pdf)
            page.add(Applicant.fileField, file: "b.pdf", "%PDF-" + String(repeating: "x", count: 1 << 20))
            #expect(try await applicant.send(page.bytes(isWhole: false), to: application).status == 422)
            #expect(try await town.attachmentStates() == [])
        }
    }

    @Test func `a stranger's session and another site's form bring nothing in`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            #expect(try await applicant.upload(Self.pdf, to: application, token: "wrong").status == 403)
            let (stranger, _, strangersToken) = try await Applicant.atFirstPage(in: town)
            #expect(try await stranger.upload(Self.pdf, to: application, token: strangersToken).status == 404)
            #expect(try await applicant.upload(Self.pdf, to: application, token: token, field: "denwa").status == 422)
            #expect(try await town.attachmentStates() == [])
        }
    }

    @Test(arguments: ["attach:dairi-shorui", "leave", "back"])
    func `without a script the files go with the page, by whichever button`(act: String) async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            var page = UploadPage(csrf: token)
            page.add("honnin-shimei.family", "髙﨑")
            page.add(Applicant.fileField, file: "a.pdf", Self.pdf)
            page.add("_act", act)
            let answer = try await applicant.sendPage(page.bytes(), of: application)
            #expect(answer.status == 303, "\(answer.text)")
            #expect(try await town.attachmentStates() == ["waiting"])
            let after = try await applicant.visitor.open("/applications/\(application)/steps/honnin")
            #expect(after.text.contains("a.pdf"))
            #expect(after.text.contains("検査待ち"))
            #expect(after.body.contains("value=\"髙﨑\""))
        }
    }

    @Test func `a page that is not complete keeps its file`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            #expect(await applicant.visitor.page.body.contains("enctype=\"multipart/form-data\""))
            var page = UploadPage(csrf: token)
            page.add("honnin-shimei.family", "髙﨑")
            page.add(Applicant.fileField, file: "免許証.pdf", Self.pdf)
            page.add("_act", "next")
            let answer = try await applicant.sendPage(page.bytes(), of: application)
            #expect(answer.status == 422)
            #expect(answer.text.contains("免許証.pdf"))
            #expect(answer.body.contains("value=\"髙﨑\""))
            #expect(!answer.body.contains("href=\"#dairi-shorui\""))
        }
    }

    @Test(arguments: ["attach:dairi-shorui", "next", "back"])
    func `a page with a file that cannot be taken keeps the rest and says which`(act: String) async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            var page = UploadPage(csrf: token)
            page.add("honnin-shimei.family", "髙﨑")
            page.add(Applicant.fileField, file: "免許証.pdf", Self.pdf)
            page.add(Applicant.fileField, file: "shashin.jpg", "no picture")
            page.add("_act", act)
            let refused = try await applicant.sendPage(page.bytes(), of: application)
            #expect(refused.status == 422)
            #expect(refused.text.contains("「shashin.jpg」はPDF、JPEG、PNGのファイルではありません"))
            #expect(refused.body.contains("href=\"#dairi-shorui\""))
            #expect(refused.text.contains("免許証.pdf"))
            #expect(refused.body.contains("value=\"髙﨑\""))
            #expect(try await town.attachmentStates() == ["waiting"])
        }
    }

    @Test func `whoever sends no file by its button is told to choose one`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            var page = UploadPage(csrf: token)
            page.add(Applicant.fileField, file: "", "")
            page.add("_act", "attach:dairi-shorui")
            let answer = try await applicant.sendPage(page.bytes(), of: application)
            #expect(answer.status == 422)
            #expect(answer.text.contains("ファイルを選んでから"))
        }
    }

    @Test func `removing a file keeps what was typed beside it`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            _ = try await applicant.upload(Self.pdf, to: application, token: token)
            let page = try await applicant.visitor.open("/applications/\(application)/steps/honnin")
            let removal = try #require(page.body.firstMatch(of: /formaction="([^"]+\/removal[^"]*)"/)?.1)
            let fields = [("_csrf", token), ("honnin-shimei.family", "髙﨑")]
            for _ in 0..<2 {
                let removed = try await applicant.visitor.post(String(removal), fields)
                #expect(removed.status == 303, "\(removed.text)")
                #expect(removed.headers["location"]?.contains("/steps/honnin") == true)
            }
            #expect(try await town.attachmentStates() == [])
            let after = try await applicant.visitor.open("/applications/\(application)/steps/honnin")
            #expect(after.body.contains("value=\"髙﨑\""))
        }
    }

    @Test func `what was received is measured`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            _ = try await applicant.upload(Self.pdf, to: application, token: token)
            let metrics = try await Visitor(at: town.operationsURL).open("/metrics").body
            #expect(metrics.contains(#"madoguchi_attachments_total{type="pdf"} 1"#))
            #expect(metrics.contains("madoguchi_attachments_waiting 1"))
        }
    }
}
