import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Postgres
import Telemetry

/// The page on which an application is paid, the way to the provider's page and back, and the receipt.
struct PaymentController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        return try await page(of: application, context) ?? .seeOther(application.nextPath(at: desk))
    }

    /// Goes to the provider's page: the same one, however often it is asked for.
    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.session.csrfToken)
        let access = try context.access()
        guard let service = desk.config.services.payments, let gateway = desk.gateways.payments else {
            return .seeOther(Path.application(access.application))
        }
        let again = form.text(PaymentPage.again) == "yes"
        let entry = context.auditEntry(.paymentOrder, of: access)
        let outcome = try await desk.database.transaction(repeatable: true) { transaction in
            try await OrderPlacing(transaction: transaction, desk: desk, service: service)
                .place(access, again: again, recording: entry)
        }
        switch outcome {
        case .page(let address): return .seeOther(address)
        case .elsewhere(let path): return .seeOther(path)
        case .opening(let order, let attempt, let application):
            do {
                let opening = PageOpening(desk: desk, gateway: gateway, service: service)
                return .seeOther(try await opening.open(order, attempt, of: application))
            } catch let error as PaymentGatewayError {
                context.logger.warning("the payment page was not opened", metadata: ["error": "\(error)"])
                let page = try await page(of: application, context, remark: .unreachable, status: .serviceUnavailable)
                return page ?? .seeOther(Path.payment(access.application))
            }
        }
    }

    /// The browser is back from the provider. That proves nothing: the provider is asked.
    func arrive(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let access = try context.access()
        let before = try await ApplicationStore(database: desk.database, desk: desk).find(access)
        var remark: PaymentView.Remark?
        if let gateway = desk.gateways.payments,
            let order = try await OrderStore(database: desk.database).latest(of: before.id), !order.isConfirmed
        {
            do {
                try await OrderLook(desk: desk, gateway: gateway).look(at: order.id, by: .return)
            } catch let error as PaymentGatewayError {
                context.logger.warning("the provider was not heard", metadata: ["error": "\(error)"])
                remark = .unknown
            }
        }
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
        if before.status == .draft || application.status.isUnderReview, application.status != .draft {
            return .seeOther(Path.receipt(application.id))
        }
        return try await page(of: application, context, remark: remark, isReturn: true)
            ?? .seeOther(application.nextPath(at: desk))
    }

    /// 領収書
    func receipt(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(try context.access())
        guard let order = try await OrderStore(database: desk.database).open(of: application.id), order.isConfirmed,
            let receipt = PaymentReceipt(
                application,
                file: try await OrderFileStore(database: desk.database).read(order),
                at: desk
            )
        else { return .seeOther(application.nextPath(at: desk)) }
        return .page(PaymentReceiptPage(receipt: receipt, frame: desk.frame))
    }

    private func page(
        of application: OpenApplication,
        _ context: ApplicantContext,
        remark: PaymentView.Remark? = nil,
        isReturn: Bool = false,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response? {
        var file: OrderFile?
        if let order = try await OrderStore(database: desk.database).latest(of: application.id) {
            file = try await OrderFileStore(database: desk.database).read(order)
        }
        guard let view = try PaymentView(application, file: file, remark: remark, at: desk) else { return nil }
        if file == nil, let draft = view.draft, try await lacksSignature(draft) { return nil }
        let page = PaymentPage(view: view, frame: desk.frame, session: context.session, isReturn: isReturn)
        return .page(page, status: status)
    }

    /// What is not signed as it must be is not paid for.
    private func lacksSignature(_ draft: Draft) async throws -> Bool {
        let files = try await AttachmentStore(database: desk.database).list(of: draft.application)
        return try await SignatureStandingStore(database: desk.database, desk: desk)
            .standing(of: draft, files: files) == .missing
    }
}
