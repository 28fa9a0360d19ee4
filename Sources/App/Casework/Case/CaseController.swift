import Domain
import Foundation
import Hummingbird

/// One case, on the screen and on paper.
struct CaseController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let view = try await read(context, .caseReading)
        let done = request.uri.queryParameters["done"].flatMap { ApplicationAct(rawValue: String($0)) }
        return .page(
            CasePage(
                frame: desk.frame,
                officer: context.officer,
                view: view,
                done: done,
                hasSentMessage: request.uri.queryParameters["sent"] != nil,
                next: done == nil || view.file.status == .underReview ? nil : try await nextReview(context.officer)
            )
        )
    }

    /// What the officer can go on with: the case under review in his or her charge that has waited longest.
    private func nextReview(_ officer: OfficerSession) async throws -> UUID? {
        try await CaseListStore(database: desk.database, keys: desk.keys, officer: officer)
            .page(CaseFilter(["view": CaseGroup.review.rawValue, "mine": "yes"]), count: 1).first
    }

    func copy(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let view = try await read(context, .casePrinting)
        return .page(CaseCopyPage(frame: desk.frame, officer: context.officer, view: view, printedAt: desk.now()))
    }

    private func read(_ context: OfficerContext, _ act: AuditAct) async throws -> CaseFileView {
        let file = try await CaseStore(database: desk.database, desk: desk).find(context.caseID, for: context.officer)
        return try await context.read(file, as: act, at: desk)
    }
}
