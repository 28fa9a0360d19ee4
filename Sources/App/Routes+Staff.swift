import Domain
import Foundation
import HTML
import Hummingbird

/// Every address of the officers' site.
extension Routes {
    /// For officers, from the staff network.
    func staff() -> Router<StaffContext> {
        let site = Router(context: StaffContext.self)
        site.addMiddleware {
            ProxyMiddleware(trustedProxies: desk.config.trustedProxies)
            RequestLogMiddleware(site: "staff", metrics: desk.metrics)
            SecurityHeadersMiddleware(isEncrypted: desk.config.staffURL.scheme == "https")
            ProblemMiddleware(metrics: desk.metrics) { [frame = desk.frame] in frame.staffProblem($0) }
            OriginMiddleware(site: desk.config.staffURL)
        }
        let assets = AssetController(assets: desk.frame.assets)
        site.get("/assets/:name", use: assets.show)
        addHalls(to: site.group().add(middleware: OpeningMiddleware(desk: desk)))
        let office = site.group()
            .add(middleware: OpeningMiddleware(desk: desk))
            .add(middleware: OfficerSessionMiddleware(desk: desk))
            .add(middleware: SignInMiddleware())
        addOffice(to: office)
        return site
    }

    private func addOffice(to site: RouterGroup<StaffContext>) {
        let signIn = SignInController(desk: desk)
        site.get("/sign-in", use: signIn.show)
        site.post("/sign-in", use: signIn.create)
        site.post("/sign-out", use: signIn.remove)
        let password = PasswordController(desk: desk)
        site.group(context: SignedInContext.self)
            .get("/password", use: password.show)
            .post("/password", use: password.update)
        let officers = OfficersController(desk: desk)
        let audit = AuditController(desk: desk)
        site.group(context: OfficerContext.self).group(context: AdministratorContext.self)
            .get("/officers", use: officers.index)
            .post("/officers", use: officers.create)
            .get("/officers/:officer", use: officers.show)
            .post("/officers/:officer", use: officers.update)
            .post("/officers/:officer/password", use: officers.resetPassword)
            .post("/officers/:officer/disabling", use: officers.disable)
            .post("/officers/:officer/enabling", use: officers.enable)
            .get("/audit", use: audit.index)
            .get("/audit/export", use: audit.export)
        site.get("/") { _, _ in Response.seeOther(Path.cases) }
        addCases(to: addGuideEditing(to: addCounters(to: site.group(context: OfficerContext.self))))
        if desk.config.mode == .development {
            let mailbox = MailboxController(desk: desk)
            site.get("/mailbox", use: mailbox.index)
            site.get("/mailbox/:mail", use: mailbox.show)
        }
    }

    /// For officers who work on cases.
    private func addCases(to site: RouterGroup<OfficerContext>) {
        let list = CaseListController(desk: desk)
        site.get("/cases", use: list.index)
        site.get("/cases.csv", use: list.export)
        let file = CaseController(desk: desk)
        site.get("/cases/:case", use: file.show)
        site.get("/cases/:case/copy", use: file.copy)
        let attachment = CaseAttachmentController(desk: desk)
        site.get("/cases/:case/attachments/:attachment", use: attachment.show)
        site.get("/cases/:case/signatures/:signature/:part", use: CaseSignatureController(desk: desk).show)
        let assignment = CaseActController<AssignmentAct>(desk: desk)
        site.get("/cases/:case/assignment", use: assignment.show)
        site.post("/cases/:case/assignment", use: assignment.create)
        let correctionRequest = CaseActController<CorrectionRequestAct>(desk: desk)
        site.get("/cases/:case/correction-request", use: correctionRequest.show)
        site.post("/cases/:case/correction-request", use: correctionRequest.create)
        let approval = CaseActController<ApprovalAct>(desk: desk)
        site.get("/cases/:case/approval", use: approval.show)
        site.post("/cases/:case/approval", use: approval.create)
        let acceptance = CaseActController<AcceptanceAct>(desk: desk)
        site.get("/cases/:case/acceptance", use: acceptance.show)
        site.post("/cases/:case/acceptance", use: acceptance.create)
        let rejection = CaseActController<RejectionAct>(desk: desk)
        site.get("/cases/:case/rejection", use: rejection.show)
        site.post("/cases/:case/rejection", use: rejection.create)
        let paymentConfirmation = CaseActController<PaymentConfirmationAct>(desk: desk)
        site.get("/cases/:case/payment-confirmation", use: paymentConfirmation.show)
        site.post("/cases/:case/payment-confirmation", use: paymentConfirmation.create)
        let issue = CaseActController<IssueAct>(desk: desk)
        site.get("/cases/:case/issue", use: issue.show)
        site.post("/cases/:case/issue", use: issue.create)
        let dispatch = CaseActController<DispatchAct>(desk: desk)
        site.get("/cases/:case/dispatch", use: dispatch.show)
        site.post("/cases/:case/dispatch", use: dispatch.create)
        let completion = CaseActController<CompletionAct>(desk: desk)
        site.get("/cases/:case/completion", use: completion.show)
        site.post("/cases/:case/completion", use: completion.create)
        let cancellation = CaseActController<CancellationAct>(desk: desk)
        site.get("/cases/:case/cancellation", use: cancellation.show)
        site.post("/cases/:case/cancellation", use: cancellation.create)
        let refund = RefundController(desk: desk)
        site.get("/cases/:case/refunds", use: refund.show)
        site.post("/cases/:case/refunds", use: refund.create)
        site.post("/cases/:case/refunds/:refund/approval", use: refund.approve)
        site.post("/cases/:case/refunds/:refund/decline", use: refund.decline)
        let settlement = SettlementController(desk: desk)
        site.get("/settlements", use: settlement.index)
        site.get("/settlements/:provider/:day", use: settlement.show)
        site.get("/settlements/:provider/:day/export", use: settlement.export)
        let message = MessageController(desk: desk)
        site.get("/cases/:case/message", use: message.show)
        site.post("/cases/:case/message", use: message.create)
    }
}
