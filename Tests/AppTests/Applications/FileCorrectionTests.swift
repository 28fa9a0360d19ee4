import Foundation
import Postgres
import TestKit
import Testing

@Suite struct FileCorrectionTests {
    private static let field = Applicant.fileField
    private static let pdf = "%PDF-1.7 a letter %%EOF"
    private static let better = "%PDF-1.7 a better letter %%EOF"
    /// No scanner: files are received and wait.
    private static let settings = ["MADOGUCHI_CLAMD": "/nonexistent/clamd.ctl"]

    /// 本人通知制度 with the file that the office cannot read.
    private func sentBack(in town: TestTown) async throws -> (SentBack, token: String) {
        let (applicant, application, token) = try await Applicant.atFilePage(in: town)
        _ = try await applicant.upload(Self.pdf, as: "photo.pdf", to: application, token: token)
        try await applicant.fillInFilePage()
        try await applicant.visitor.open("/applications/\(application)/answers")
        return (try await SentBack.file(by: applicant, asking: [Self.field: "文字が読めません。"]), token)
    }

    @Test func `a file is replaced by another of the same name, and both sides see it`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (sentBack, token) = try await sentBack(in: town)
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            #expect(page.text.contains("送信したときの内容 photo.pdf"))
            let removal = try #require(page.removals.first)
            let removed = try await sentBack.visitor.post(removal, [("_csrf", token)])
            #expect(removed.headers["location"] == sentBack.path + "/correction#\(Self.field)")
            let missing = try await sentBack.correct([:])
            #expect(missing.status == 422)
            #expect(missing.body.contains("href=\"#\(Self.field)\""))
            let application = String(sentBack.path.dropFirst("/applications/".count))
            let sent = try await sentBack.applicant.upload(
                Self.better,
                as: "photo.pdf",
                to: application,
                token: token
            )
            #expect(sent.status == 204, "\(sent.text)")
            let before = try await sentBack.clerk.open(sentBack.casePath)
            #expect(before.body.matches(of: /class="file"/).count == 1, "the office sees what was sent")
            let check = try await sentBack.correct([:])
            #expect(check.body.firstMatch(of: /<del>[^<]*photo.pdf/) != nil, "\(check.text)")
            #expect(check.body.firstMatch(of: /<ins>[^<]*photo.pdf/) != nil)
            try await sentBack.send()
            #expect(try await sentBack.corrections() == [1, 1, 1])
            let after = try await sentBack.clerk.open(sentBack.casePath)
            #expect(after.body.matches(of: /class="file"/).count == 2, "what was replaced stays")
            #expect(after.text.contains("差し替え前"))
        }
    }

    @Test func `a file of the correction that is removed before it is sent is gone`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (sentBack, token) = try await sentBack(in: town)
            let application = String(sentBack.path.dropFirst("/applications/".count))
            _ = try await sentBack.applicant.upload(Self.better, to: application, token: token)
            #expect(try await town.attachmentStates().count == 2)
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            for removal in page.removals {
                #expect(try await sentBack.visitor.post(removal, [("_csrf", token)]).status == 303)
            }
            #expect(try await town.attachmentStates().count == 1, "what was sent stays for the comparison")
            let copy = try await sentBack.visitor.open(sentBack.path + "/copy")
            #expect(copy.text.contains("photo.pdf"))
        }
    }

    @Test func `without a script a file goes with the page, and what is wrong with it stands at its field`()
        async throws
    {
        try await TestTown.run(settings: Self.settings) { town in
            let (sentBack, _) = try await sentBack(in: town)
            let page = try await sentBack.visitor.open(sentBack.path + "/correction")
            let form = try #require(page.form("/correction"))
            func send(_ content: String) async throws -> WebPage {
                var upload = UploadPage(csrf: form.fields.first { $0.name == "_csrf" }?.value ?? "")
                for field in form.fields where field.name != "_csrf" { upload.add(field.name, field.value) }
                upload.add(Self.field, file: "second.pdf", content)
                return try await sentBack.visitor.send(
                    "POST",
                    form.action,
                    body: upload.bytes(),
                    type: UploadPage.type
                )
            }
            let wrong = try await send("MZ an executable")
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("href=\"#\(Self.field)\""))
            #expect(wrong.text.contains("文字が読めません。"))
            let right = try await send(Self.better)
            #expect(right.headers["location"] == sentBack.path + "/correction/answers")
            let check = try await sentBack.visitor.open(sentBack.path + "/correction/answers")
            #expect(check.body.firstMatch(of: /<ins>photo.pdf、second.pdf/) != nil, "\(check.text)")
        }
    }

    @Test func `no file can be sent to a field that was not asked for`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            _ = try await applicant.upload(Self.pdf, to: application, token: token)
            try await applicant.fillInFilePage()
            try await applicant.visitor.open("/applications/\(application)/answers")
            let sentBack = try await SentBack.file(by: applicant, asking: ["denwa": "つながりません。"])
            let answer = try await applicant.upload(Self.better, to: application, token: token)
            #expect(answer.status == 422)
            #expect(try await town.attachmentStates().count == 1)
            #expect(try await sentBack.status == "returnedForCorrection")
        }
    }
}

extension WebPage {
    /// Where the buttons lead that remove files.
    fileprivate var removals: [String] {
        body.matches(of: /formaction="([^"]+\/removal[^"]*)"/).map { String($0.1) }
    }
}
