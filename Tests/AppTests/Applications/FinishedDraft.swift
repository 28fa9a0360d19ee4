import Foundation
import TestKit
import Testing

/// An application on whose last page 申請する only waits to be pressed.
struct FinishedDraft: Sendable {
    let email: String
    private let path: String
    private let fields: [(String, String)]
    private let cookies: [String: String]

    var receipt: String { path + "/receipt" }

    /// Fills in as many applications, each by somebody else.
    static func make(_ count: Int, through town: TestTown) async throws -> [FinishedDraft] {
        try await withThrowingTaskGroup(of: FinishedDraft.self) { group in
            var drafts: [FinishedDraft] = []
            for number in 0..<count {
                if number >= 16, let draft = try await group.next() { drafts.append(draft) }
                group.addTask { try await make("person\(number)@example.jp", through: town) }
            }
            return try await group.reduce(into: drafts) { $0.append($1) }
        }
    }

    private static func make(_ email: String, through town: TestTown) async throws -> FinishedDraft {
        let applicant = Applicant(in: town, email: email)
        let page = try await applicant.fillIn()
        let form = try #require(page.form("/submission"), "\(page.status) \(page.text)")
        return FinishedDraft(
            email: email,
            path: page.path.replacing("/answers", with: ""),
            fields: form.fields(changedBy: [:]),
            cookies: await applicant.visitor.cookies
        )
    }

    /// Somebody who has the applicant's session.
    func visitor(at town: TestTown) -> Visitor {
        Visitor(at: town.publicURL, cookies: cookies)
    }

    /// Presses the button, at the first of the nodes that answers.
    ///
    func submit(through nodes: [TestTown]) async throws -> WebPage {
        for node in nodes.dropLast() {
            if let answer = try? await visitor(at: node).post(path + "/submission", fields) { return answer }
        }
        return try await visitor(at: try #require(nodes.last)).post(path + "/submission", fields)
    }
}
