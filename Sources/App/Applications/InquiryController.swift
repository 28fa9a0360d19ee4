import Domain
import Foundation
import Hummingbird
import Postgres

/// Opens an application by its number and the inquiry code, without an account.
struct InquiryController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let number = request.uri.queryParameters[Substring(InquiryForm.number)].map(String.init) ?? ""
        let typed = ReferenceNumber(typed: number)?.text ?? ""
        return .page(InquiryPage(form: InquiryForm(number: typed), frame: desk.frame))
    }

    func open(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = InquiryForm(try await Form.read(request, limit: 16 * 1024))
        guard form.errors.isEmpty, let number = form.referenceNumber, let code = form.inquiryCode else {
            return .page(InquiryPage(form: form, frame: desk.frame), status: .unprocessableContent)
        }
        let rates = RateStore(desk: desk)
        try await rates.take(.statusAttempts, by: context.origin.description)
        try await rates.take(.statusAttemptsPerNumber, by: number.digits)
        let visit = ApplicantVisit(context)
        let application = try await desk.database.transaction(repeatable: true) { transaction in
            try await self.open(number, code, visit, context, transaction)
        }
        guard let application else {
            return .page(InquiryPage(form: form.mismatching(), frame: desk.frame), status: .unprocessableContent)
        }
        return visit.seeOther(Path.application(application))
    }

    /// - Returns: nil when number and code do not belong together; how long it takes does not tell which is wrong.
    private func open(
        _ number: ReferenceNumber,
        _ code: InquiryCode,
        _ visit: ApplicantVisit,
        _ context: PublicContext,
        _ transaction: Transaction
    ) async throws -> UUID? {
        let access = AccessStore(database: transaction, desk: desk)
        let application = try await access.application(number)
        // Where there is no such number, a code is made all the same.
        let isRight = InquiryCode(for: application ?? UUID(), keys: desk.keys) == code
        let audit = AuditStore(database: transaction)
        var entry = AuditEntry(actor: .applicant, act: .accessFailed, requestID: context.id, origin: context.origin)
        entry.subject = application.map { .application($0) }
        guard let application, isRight else {
            try await audit.append(entry)
            return nil
        }
        try await visit.begin(in: transaction, now: desk.now())
        try await access.grant(application, to: visit.session.id)
        entry.act = .access
        entry.details = ["by": "number"]
        try await audit.append(entry)
        return application
    }
}
