import Foundation
import Postgres
import TestKit
import Testing

/// An application that a clerk has sent back for correction.
struct SentBack {
    let town: TestTown
    let applicant: Applicant
    let clerk: Visitor
    let id: UUID
    /// 受付番号 as it is written.
    let number: String

    /// The applicant's pages of it.
    var path: String { "/applications/\(id.uuidString.lowercased())" }
    /// The office's page of it.
    var casePath: String { "/cases/\(id.uuidString.lowercased())" }
    var visitor: Visitor { applicant.visitor }

    /// 住民票の写し, filed, received, taken over and sent back.
    ///
    /// - Parameter reasons: by the question's key.
    static func make(in town: TestTown, asking reasons: [String: String]) async throws -> SentBack {
        let applicant = Applicant(in: town)
        try await applicant.fillIn()
        return try await file(by: applicant, asking: reasons)
    }

    /// An application that is filled in, filed, received, taken over and sent back.
    static func file(by applicant: Applicant, asking reasons: [String: String]) async throws -> SentBack {
        let town = applicant.town
        let receipt = try await applicant.visitor.submit("/submission")
        let number = try #require(receipt.receiptNumber)
        // Written when the application is received; until then the clerk's page could still change.
        _ = try await Mailbox(of: town).mail(to: applicant.email, with: number)
        let word = try #require(receipt.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})/)?.1)
        let sentBack = SentBack(
            town: town,
            applicant: applicant,
            clerk: try await town.officer("tanaka"),
            id: try #require(UUID(uuidString: String(word))),
            number: number
        )
        try await sentBack.clerk.open(sentBack.casePath)
        try await sentBack.clerk.submit("/assignment")
        try await sentBack.ask(reasons)
        return sentBack
    }

    /// Sends it back, once more as well.
    func ask(_ reasons: [String: String]) async throws {
        let form = try await clerk.open(casePath + "/correction-request")
        let seal = try #require(form.form("/correction-request")).fields.filter { $0.name != "field" }
        let answers = reasons.flatMap { [("field", $0.key), ("reason:\($0.key)", $0.value)] }
        let kept = seal.map { ($0.name, $0.value) }.filter { field in !answers.contains { $0.0 == field.0 } }
        let answer = try await clerk.post(casePath + "/correction-request", kept + answers)
        try #require(answer.status == 303, "\(answer.text)")
    }

    /// Opens the page, types, and goes on to the page that shows what changes.
    @discardableResult
    func correct(_ answers: [String: String]) async throws -> WebPage {
        try await visitor.open(path + "/correction")
        return try await visitor.submit("/correction", answers)
    }

    /// Presses the last button.
    @discardableResult
    func send(_ answers: [String: String] = [:]) async throws -> WebPage {
        try await visitor.submit("/correction/submission", answers)
    }

    var status: String {
        get async throws {
            try await town.database.pool.one("select status from applications where id = \(id)", as: String.self)
        }
    }

    /// How often it was corrected, by history, audit record and mails.
    func corrections() async throws -> [Int] {
        let pool = town.database.pool
        let word = id.uuidString.lowercased()
        let (events, audited, mails) = try await pool.pipeline(
            PipelineStep.one(
                "select count(*) from application_events where application_id = \(id) and act = 'correction'",
                as: Int.self
            ),
            PipelineStep.one(
                "select count(*) from audit_entries where subject_id = \(word) and act = 'application.correction'",
                as: Int.self
            ),
            PipelineStep.one(
                "select count(*) from notices where application_id = \(id) and kind = 'correction-received'",
                as: Int.self
            )
        )
        return [events, audited, mails]
    }
}
