import Foundation
import NIOCore
import TestKit
import Testing

@Suite struct EntryTests {
    @Test func `a single input is saved as it is left, and only of the page on which it stands`() async throws {
        try await TestTown.run { town in
            let applicant = Applicant(in: town)
            try await applicant.begin()
            let step = try await applicant.confirm()
            let application = step.path.replacing("/steps/shinseisha", with: "")
            let seal = try #require(step.forms.first { $0.action.contains("/steps/") })
            let token = try #require(seal.fields.first { $0.name == "_csrf" }?.value)
            let body = "shimei.family=%E9%AB%99%EF%A8%91&tsusu=9"
            let saved = try await save(body, application, token, applicant.visitor)
            #expect(saved.status == 204)
            #expect(try await applicant.visitor.open(step.path).body.contains("value=\"髙﨑\""))
            let page = try await applicant.visitor.open(application + "/steps/mokuteki")
            #expect(!page.body.contains("value=\"9\""))

            #expect(try await save(body, application, "stolen", applicant.visitor).status == 403)
            #expect(try await save(body, application, token, Visitor(at: town.publicURL)).status == 401)
        }
    }

    private func save(
        _ body: String,
        _ application: String,
        _ token: String,
        _ visitor: Visitor
    ) async throws -> WebPage {
        try await visitor.send(
            "POST",
            application + "/entries?step=shinseisha",
            body: ByteBuffer(string: body),
            type: "application/x-www-form-urlencoded",
            headers: [("X-CSRF-Token", token)]
        )
    }
}
