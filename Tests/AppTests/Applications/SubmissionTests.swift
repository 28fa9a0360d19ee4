import Foundation
import TestKit
import Testing

@Suite struct SubmissionTests {
    @Test func `a finished application is sent, gets its number, and one mail confirms it`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            let answers = try await applicant.fillIn()
            #expect(answers.path.hasSuffix("/answers"), "\(answers.path) \(answers.text)")
            #expect(answers.text.contains("加古川 花子"))
            #expect(answers.text.contains("カコガワ ハナコ"))
            let receipt = try await applicant.visitor.submit("/submission")
            #expect(receipt.path.hasSuffix("/receipt"), "\(receipt.status) \(receipt.text)")
            #expect(receipt.text.contains("申請を受け付けました"))
            let number = try #require(receipt.receiptNumber)
            let code = try #require(receipt.inquiryCode)
            let mail = try await Mailbox(of: town).mail(to: applicant.email, with: number)
            #expect(mail.contains(code))
            #expect(!mail.contains("花子"), "a mail names nobody")
        }
    }

    @Test func `a draft with open questions cannot be sent`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let page = try await applicant.confirm()
            let application = page.path.replacing("/steps/shinseisha", with: "")
            let seal = try #require(page.forms.first { $0.action.contains("/steps/") }).fields.filter {
                $0.name.hasPrefix("_")
            }
            let answer = try await applicant.visitor.post(application + "/submission", seal.map { ($0.name, $0.value) })
            #expect(answer.headers["location"] == page.path)
            #expect(try await applicant.visitor.open(application + "/receipt").path == page.path)
            #expect(try await applicant.visitor.open(application + "/answers").path == page.path)
        }
    }

    @Test func `who sends twice, from two windows or after going back, has one receipt and one mail`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            let first = try await applicant.fillIn()
            let second = try await applicant.visitor.open(first.path)
            let forms = try [first, second].map { try #require($0.form("/submission")) }
            #expect(
                forms[0].fields.first { $0.name == "_key" }?.value != forms[1].fields.first { $0.name == "_key" }?.value
            )
            let visitor = applicant.visitor
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for form in forms + forms {
                    group.addTask {
                        try await visitor.post(form.action, form.fields(changedBy: [:])).headers["location"]
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(places) == [first.path.replacing("/answers", with: "/receipt")])
            let receipt = try await visitor.open(first.path.replacing("/answers", with: "/receipt"))
            let number = try #require(receipt.receiptNumber)
            _ = try await Mailbox(of: town).mail(to: applicant.email, with: number)
            #expect(try await Mailbox(of: town).mails(to: applicant.email).count { $0.contains(number) } == 1)
        }
    }

    @Test func `what was sent can no longer be changed by the pages of its draft`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.fillIn()
            let application = try await applicant.visitor.submit("/submission").path.replacing("/receipt", with: "")
            for page in ["/steps/shinseisha", "/answers", "/email"] {
                #expect(try await applicant.visitor.open(application + page).path == application, "\(page)")
            }
        }
    }

    @Test func `the copy shows everything that was sent`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.fillIn()
            let receipt = try await applicant.visitor.submit("/submission")
            let copy = try await applicant.visitor.open(receipt.path.replacing("/receipt", with: "/copy"))
            #expect(copy.status == 200)
            for text in ["加古川 花子", "090-1234-5678", try #require(receipt.receiptNumber)] {
                #expect(copy.text.contains(text), "\(text)")
            }
        }
    }
}
