import Foundation
import TestKit
import Testing

@Suite struct StepTests {
    @Test func `a citizen gets from the button to the first question`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let page = try await applicant.confirm()
            #expect(page.status == 200)
            #expect(page.path.hasSuffix("/steps/shinseisha"), "\(page.path)")
            #expect(page.text.contains("全8ページのうち1ページ目"))
        }
    }

    @Test func `a page with errors keeps everything that was typed`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            try await applicant.confirm()
            let page = try await applicant.answer([
                "shimei.family": "髙﨑", "seinengappi.year": "2019", "seinengappi.month": "2", "seinengappi.day": "30",
                "yubin-bango": "67",
            ])
            #expect(page.status == 422)
            #expect(page.title.hasPrefix("エラー："))
            let form = try #require(page.forms.first { $0.action.contains("/steps/") })
            #expect(form.fields.contains { $0.name == "shimei.family" && $0.value == "髙﨑" })
            #expect(form.fields.contains { $0.name == "seinengappi.day" && $0.value == "30" })
            #expect(page.body.contains("href=\"#yubin-bango\""))
            #expect(page.body.contains("id=\"yubin-bango-error\""))
        }
    }
}
