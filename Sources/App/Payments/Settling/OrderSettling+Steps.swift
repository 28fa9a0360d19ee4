import Domain
import Foundation
import Postgres

/// What is done about an order once it is decided.
extension OrderSettling {
    private var acts: PaymentActStore { PaymentActStore(database: transaction) }

    /// Sends the draft, now that its money is held. What keeps it from being sent lets the money go.
    ///
    /// - Returns: the procedure whose application was sent.
    func submit(_ file: OrderFile, _ application: OpenApplication) async throws -> String? {
        // Who pays wants to have applied, also when the browser never came back.
        let mover = ApplicationMoveStore.Mover(kind: .applicant)
        let outcome = try await SubmissionStore(transaction: transaction, desk: desk).submit(
            paid: application,
            by: mover
        )
        switch outcome {
        case .sent(let procedure): return procedure
        case .sentBefore: return nil
        default:
            try await letGo(file, application, because: .unsendable)
            return nil
        }
    }

    /// The application counts as paid.
    func confirm(_ order: OrderRecord, _ application: OpenApplication) async throws {
        let course = Course(application.procedure, amount: application.row.feeYen)
        let move = try application.status.move(by: .paymentConfirmation, of: .system, on: course)
        try await ApplicationMoveStore(transaction: transaction, desk: desk).move(application, by: move, .system)
        let orders = OrderStore(database: transaction)
        try await orders.forgetDeadline(of: application.id)
        try await orders.confirm(order.id, now: desk.now())
        guard let number = application.number else { return }
        let letter = Letter.paymentReceived(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: number,
            amount: order.amount,
            status: desk.link(InquiryForm.path(for: number))
        )
        try await send(letter, .paymentConfirmation, to: application)
    }

    /// Takes the money that is held. Once the provider has refused, the applicant is asked to pay.
    func capture(_ file: OrderFile, _ application: OpenApplication?) async throws {
        guard let attempt = file.payments.current else { return }
        let known = file.acts.first { $0.kind == .capture && $0.attempt == attempt }
        guard known?.state != .refused else {
            try await letGo(file, application, because: .refused)
            return
        }
        try await acts.order(.capture, of: file.order, attempt: attempt, now: desk.now())
    }

    /// Nobody shall pay the order any more: it is closed here, and at the provider by acts.
    func letGo(
        _ file: OrderFile,
        _ application: OpenApplication?,
        because closing: OrderRecord.Closing
    ) async throws {
        let now = desk.now()
        try await OrderStore(database: transaction).close(file.order.id, because: closing, now: now)
        for attempt in file.attempts where attempt.sessionId != nil {
            try await acts.order(.release, of: file.order, attempt: attempt.attempt, now: now)
        }
        try await AuditStore(database: transaction).append(
            AuditEntry(
                actor: .system,
                act: .paymentClosing,
                subject: file.order.applicationId.map(AuditEntry.Subject.application),
                details: ["order": file.order.number, "closing": closing.rawValue]
            )
        )
        guard let application else { return }
        switch closing {
        case .refused, .lapsed: try await askForPayment(application)
        case .unsendable: try await tellOfRelease(of: file.order, application)
        case .superseded, .changed, .ended, .needless: return
        }
    }

    /// The money was held for an application that could not be sent.
    private func tellOfRelease(of order: OrderRecord, _ application: OpenApplication) async throws {
        let letter = Letter.paymentRelease(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            amount: order.amount,
            link: desk.link(Path.accessLinks)
        )
        try await send(letter, .paymentRelease, to: application)
    }

    /// The money that was held cannot be taken: the applicant pays in the ordinary way, within the same time.
    private func askForPayment(_ application: OpenApplication) async throws {
        guard application.status == .awaitingPayment, let number = application.number,
            let day = application.row.respondBy
        else { return }
        let letter = Letter.paymentRequest(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            number: number,
            day: day,
            status: desk.link(InquiryForm.path(for: number))
        )
        try await send(letter, .paymentRequest, to: application)
    }

    /// Why an order is let go.
    func closing(of order: OrderRecord, _ file: OrderFile, _ application: OpenApplication?) -> OrderRecord.Closing {
        guard let application else { return .ended }
        switch application.status {
        case .paid, .issued, .dispatched, .completed, .approved: return .needless
        case .withdrawn, .rejected, .expiredUnpaid, .cancelled, .accepted, .divided: return .ended
        case .draft: return file.payments.status == .authorised ? .unsendable : .changed
        default: return file.payments.status.isOver ? .lapsed : .changed
        }
    }

    func send(_ letter: Letter, _ kind: Notice.Kind, to application: OpenApplication) async throws {
        guard let email = application.email else { return }
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: kind, recipient: email, letter: letter, application: application.id),
            now: desk.now()
        )
    }
}
