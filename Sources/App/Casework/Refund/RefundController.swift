import Domain
import Foundation
import Hummingbird
import Postgres

/// Money goes back to a payer: one officer asks for it, and another one approves or declines.
struct RefundController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        .page(try await page(context))
    }

    /// Asks for a refund, or says where surplus money goes.
    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request, limit: 64 * 1024)
        do {
            return try await once(form, context) { transaction in
                let sheet = try await read(context, from: transaction, locked: true)
                if let id = UUID(uuidString: form.text(RefundForm.act)) {
                    try await complete(id, form, sheet, context, transaction)
                } else {
                    try await ask(form, sheet, context, transaction)
                }
                return Path.refunds(sheet.file.id)
            }
        } catch let problem as Problem where !problem.fieldErrors.isEmpty {
            return .page(
                try await page(context, form: form, errors: problem.fieldErrors),
                status: .unprocessableContent
            )
        }
    }

    func approve(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await decide(.ordered, .refundApproval, try await Form.read(request, limit: 16 * 1024), context)
    }

    func decline(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await decide(.declined, .refundDecline, try await Form.read(request, limit: 16 * 1024), context)
    }

    private func ask(
        _ form: Form,
        _ sheet: RefundSheet,
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws {
        guard let file = sheet.paid, let paid = file.paid, let need = sheet.paidNeed else {
            throw Problem(.conflict, "返金できる支払いがありません。画面を開き直して、最新の内容をご確認ください。")
        }
        let application = sheet.file.application
        let typed = try RefundForm(form, most: file.returnable, need: need, email: application.email)
        let id = UUID()
        let request = RefundRequest(
            id: id,
            attempt: paid.attempt,
            amount: typed.amount ?? 0,
            reason: try application.key.seal(text: typed.reason, purpose: OrderPurpose.reason(id)),
            destination: try typed.destination.map {
                try application.key.seal(json: $0, purpose: OrderPurpose.destination(id))
            }
        )
        try await PaymentActStore(database: transaction)
            .ask(request, of: file.order, by: context.officer.officerID, now: desk.now())
        try await record(.refundRequest, file.order, request.amount, context, sheet, transaction)
    }

    private func complete(
        _ id: UUID,
        _ form: Form,
        _ sheet: RefundSheet,
        _ context: OfficerContext,
        _ transaction: Transaction
    ) async throws {
        guard let (act, file) = sheet.act(id), let attempt = file.attempts.first(where: { $0.attempt == act.attempt }),
            let means = attempt.means
        else { throw Problem(.notFound, "この返金は見つかりませんでした。") }
        let application = sheet.file.application
        let typed = try RefundForm(form, most: nil, need: sheet.need(means), email: application.email)
        let isNew = try await PaymentActStore(database: transaction).complete(
            id,
            reason: try application.key.seal(text: typed.reason, purpose: OrderPurpose.reason(id)),
            destination: try typed.destination.map {
                try application.key.seal(json: $0, purpose: OrderPurpose.destination(id))
            },
            by: context.officer.officerID
        )
        guard isNew else { throw Problem(.conflict, "ほかの人がこの返金を更新しました。画面を開き直してください。") }
        try await record(.refundRequest, file.order, act.amount ?? 0, context, sheet, transaction)
    }

    private func decide(
        _ state: PaymentAct.State,
        _ audit: AuditAct,
        _ form: Form,
        _ context: OfficerContext
    ) async throws -> Response {
        guard let id = context.parameters.get("refund", as: UUID.self) else {
            throw Problem(.notFound, "この返金は見つかりませんでした。")
        }
        return try await once(form, context) { transaction in
            let sheet = try await read(context, from: transaction, locked: true)
            guard let (act, file) = sheet.act(id) else { throw Problem(.notFound, "この返金は見つかりませんでした。") }
            guard act.askedBy != context.officer.officerID else {
                throw Problem(.forbidden, "返金は、依頼した人とは別の職員が承認してください。")
            }
            let store = PaymentActStore(database: transaction)
            guard try await store.decide(id, state, by: context.officer.officerID, now: desk.now()) else {
                throw Problem(.conflict, "ほかの人がこの返金を更新しました。画面を開き直して、最新の内容をご確認ください。")
            }
            try await record(audit, file.order, act.amount ?? 0, context, sheet, transaction)
            if state == .ordered { try await tell(act.amount ?? 0, of: sheet.file, in: transaction) }
            return Path.refunds(sheet.file.id)
        }
    }

    /// The applicant hears of a refund once it is decided.
    private func tell(_ amount: Int, of file: CaseFile, in transaction: Transaction) async throws {
        guard let email = file.application.email else { return }
        let letter = Letter.refundComing(
            from: desk.catalogue.snapshot.town,
            procedure: file.procedure.name(),
            number: file.application.number,
            amount: amount,
            needsAccount: false
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .refund, recipient: email, letter: letter, application: file.id),
            now: desk.now()
        )
    }

    private func record(
        _ act: AuditAct,
        _ order: OrderRecord,
        _ amount: Int,
        _ context: OfficerContext,
        _ sheet: RefundSheet,
        _ transaction: Transaction
    ) async throws {
        try await AuditStore(database: transaction).append(
            context.author.entry(act, .application(sheet.file.id), ["order": order.number, "yen": String(amount)])
        )
    }

    private func once(
        _ form: Form,
        _ context: OfficerContext,
        _ act: @Sendable @escaping (Transaction) async throws -> String
    ) async throws -> Response {
        try form.require(context.officer.csrfToken)
        let key = try form.idempotencyKey()
        return .seeOther(try await desk.once(key, scope: "officer:\(context.officer.officerID)", act))
    }

    private func read(
        _ context: OfficerContext,
        from database: any Querying,
        locked: Bool = false
    ) async throws -> RefundSheet {
        try await RefundSheet.read(context.caseID, for: context.officer, from: database, at: desk, locked: locked)
    }

    private func page(_ context: OfficerContext, form: Form? = nil, errors: [FieldError] = []) async throws
        -> RefundPage
    {
        let sheet = try await read(context, from: desk.database)
        return RefundPage(
            frame: desk.frame,
            view: try await context.read(sheet.file, at: desk),
            sheet: sheet,
            draft: ActDraft(form: form, errors: errors)
        )
    }
}
