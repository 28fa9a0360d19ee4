import Domain
import Foundation
import HTML
import Hummingbird

/// Every address that the service answers, in three sites; `Path.swift` has the same list for links.
struct Routes {
    let desk: Desk
    let readiness: Readiness
    let availability: AvailabilityWatch

    /// For citizens, from the Internet.
    func citizens() -> Router<PublicContext> {
        let site = Router(context: PublicContext.self)
        site.addMiddleware {
            ProxyMiddleware(trustedProxies: desk.config.trustedProxies)
            RequestLogMiddleware(site: "public", metrics: desk.metrics)
            SecurityHeadersMiddleware(
                isEncrypted: desk.config.publicURL.scheme == "https",
                formTargets: desk.config.services.formTargets
            )
            ProblemMiddleware(metrics: desk.metrics) { [frame = desk.frame] view in
                if view.code == Problem.Code.signInNeeded.rawValue {
                    return .page(ReturnPage(view: view, frame: frame), status: view.status)
                }
                let home = Crumb(title: "トップページへ", path: Path.home)
                return .page(
                    PublicPage(view.title, in: frame, scripts: view.scripts) {
                        ProblemContent(view: view, way: home)
                        if view.status == .serviceUnavailable {
                            p { a(.href(Path.status)) { "サービスの稼働状況を見る" } }
                        }
                    },
                    status: view.status
                )
            }
        }
        // No browser is asked where a probe comes from, since no other site's form could send the token along.
        addCanaries(to: site)
        // No browser sends these either; each is signed.
        let webhooks = WebhookController(desk: desk)
        site.group().add(middleware: OpeningMiddleware(desk: desk)).post("/webhooks/:provider", use: webhooks.take)
        site.addMiddleware { OriginMiddleware(site: desk.config.publicURL) }
        let assets = AssetController(assets: desk.frame.assets)
        site.get("/assets/:name", use: assets.show)

        let status = StatusController(desk: desk, availability: availability)
        site.get("/status", use: status.show)
        site.get("/status.json", use: status.report)

        // Assets and the state of the service need no database; all that follows does.
        let pages = site.group().add(middleware: OpeningMiddleware(desk: desk))
        let home = HomeController(desk: desk)
        pages.get("/", use: home.show)
        let procedures = ProcedureController(desk: desk)
        pages.get("/procedures", use: procedures.index)
        pages.get("/procedures/:procedure", use: procedures.show)
        pages.get("/postal-codes/:code", use: PostalCodeController(desk: desk).show)
        let guide = GuideController(desk: desk)
        pages.get("/help", use: guide.help)
        pages.get("/accessibility", use: guide.accessibility)
        pages.get("/privacy", use: guide.privacy)
        addApplications(to: pages)
        return site
    }

    /// What the probes do in place of citizens.
    private func addCanaries(to site: Router<PublicContext>) {
        let probes = site.group()
            .add(middleware: CanaryTokenMiddleware(token: desk.config.canaryToken))
            .add(middleware: OpeningMiddleware(desk: desk))
        let canaries = CanaryController(desk: desk)
        probes.post("/canaries", use: canaries.create)
        probes.get("/canaries/:canary", use: canaries.show)
        probes.post("/canaries/:canary/submission", use: canaries.submit)
    }

    /// What applicants do: only who begins, comes by a mailed link or asks for the state needs no session yet.
    private func addApplications(to site: RouterGroup<PublicContext>) {
        let visitors = site.group().add(middleware: ApplicantSessionMiddleware(desk: desk))
        let drafts = DraftController(desk: desk)
        visitors.get("/procedures/:procedure/applications", use: drafts.list)
        visitors.post("/procedures/:procedure/applications", use: drafts.create)
        let emailLinks = EmailLinkController(desk: desk)
        visitors.get("/email-links/:token", use: emailLinks.show)
        visitors.post("/email-links/:token", use: emailLinks.confirm)
        let accessLinks = AccessLinkController(desk: desk)
        visitors.get("/access-links", use: accessLinks.index)
        visitors.post("/access-links", use: accessLinks.send)
        visitors.get("/access-links/:token", use: accessLinks.show)
        visitors.post("/access-links/:token", use: accessLinks.open)
        let cardSignIn = CardSignInController(desk: desk)
        visitors.get("/card-sign-in", use: cardSignIn.show)
        visitors.post("/card-sign-in", use: cardSignIn.create)
        visitors.get("/card-sign-in/return", use: CardReturnController(desk: desk).show)
        let accounts = AccountController(desk: desk)
        visitors.get("/account", use: accounts.show)
        visitors.get("/account/notices", use: accounts.notices)
        let inquiries = InquiryController(desk: desk)
        visitors.get("/applications", use: inquiries.show)
        visitors.post("/applications", use: inquiries.open)
        // Pages that the release before has drawn send it here.
        visitors.post("/status", use: inquiries.open)

        let applicants = visitors.group(context: ApplicantContext.self)
        let emails = EmailController(desk: desk)
        applicants.get("/applications/:application/email", use: emails.show)
        applicants.post("/applications/:application/email", use: emails.send)
        let emailConfirmations = EmailConfirmationController(desk: desk)
        applicants.get("/applications/:application/email-confirmation", use: emailConfirmations.show)
        applicants.post("/applications/:application/email-confirmation", use: emailConfirmations.confirm)
        let steps = StepController(desk: desk)
        applicants.get("/applications/:application/steps/:step", use: steps.show)
        applicants.post("/applications/:application/steps/:step", use: steps.save)
        let attachments = AttachmentController(desk: desk)
        applicants.post("/applications/:application/attachments", use: attachments.create)
        applicants.post("/applications/:application/attachments/:attachment/removal", use: attachments.remove)
        applicants.post("/applications/:application/entries", use: EntryController(desk: desk).save)
        applicants.get("/applications/:application/answers", use: AnswersController(desk: desk).show)
        applicants.post("/applications/:application/submission", use: SubmissionController(desk: desk).create)
        let signatures = SignatureController(desk: desk)
        applicants.get("/applications/:application/signature", use: signatures.show)
        applicants.post("/applications/:application/signature", use: signatures.create)
        applicants.get("/applications/:application/signature/document", use: signatures.document)
        applicants.get("/applications/:application/signature/troubles/:trouble", use: signatures.trouble)
        applicants.post("/applications/:application/signature/file", use: SignatureFileController(desk: desk).create)
        let signatureReturns = SignatureReturnController(desk: desk)
        applicants.get("/signatures/return", use: signatureReturns.show)
        applicants.get("/applications/:application/signature/result", use: signatureReturns.result)
        let receipts = ReceiptController(desk: desk)
        applicants.get("/applications/:application/receipt", use: receipts.show)
        applicants.get("/applications/:application/copy", use: receipts.copy)
        applicants.get("/applications/:application", use: ApplicationController(desk: desk).show)
        let corrections = CorrectionController(desk: desk)
        applicants.get("/applications/:application/correction", use: corrections.show)
        applicants.post("/applications/:application/correction", use: corrections.save)
        let correctionAnswers = CorrectionAnswersController(desk: desk)
        applicants.get("/applications/:application/correction/answers", use: correctionAnswers.show)
        applicants.post("/applications/:application/correction/submission", use: correctionAnswers.send)
        let cardReadings = CardReadingController(desk: desk)
        applicants.get("/applications/:application/card-reading", use: cardReadings.show)
        applicants.post("/applications/:application/card-reading", use: cardReadings.create)
        let accountEntries = AccountEntryController(desk: desk)
        applicants.get("/applications/:application/account-entry", use: accountEntries.show)
        applicants.post("/applications/:application/account-entry", use: accountEntries.create)
        let payments = PaymentController(desk: desk)
        applicants.get("/applications/:application/payment", use: payments.show)
        applicants.post("/applications/:application/payment", use: payments.create)
        applicants.get("/applications/:application/payment/return", use: payments.arrive)
        applicants.get("/applications/:application/payment/receipt", use: payments.receipt)
        let withdrawals = WithdrawalController(desk: desk)
        applicants.get("/applications/:application/withdrawal", use: withdrawals.show)
        applicants.post("/applications/:application/withdrawal", use: withdrawals.create)
        let devices = DeviceController(desk: desk)
        applicants.get("/applications/:application/access-links", use: devices.show)
        applicants.post("/applications/:application/access-links", use: devices.create)
        applicants.post("/session-end", use: SessionController(desk: desk).end)
    }

    /// For officers, from the staff network.
    func staff() -> Router<StaffContext> {
        let site = Router(context: StaffContext.self)
        site.addMiddleware {
            ProxyMiddleware(trustedProxies: desk.config.trustedProxies)
            RequestLogMiddleware(site: "staff", metrics: desk.metrics)
            SecurityHeadersMiddleware(isEncrypted: desk.config.staffURL.scheme == "https")
            ProblemMiddleware(metrics: desk.metrics) { [frame = desk.frame] view in
                let list = Crumb(title: "申請一覧へ", path: Path.cases)
                return .page(
                    StaffPage(view.title, in: frame, officer: nil, scripts: view.scripts) {
                        ProblemContent(view: view, way: list)
                    },
                    status: view.status
                )
            }
            OriginMiddleware(site: desk.config.staffURL)
        }
        let assets = AssetController(assets: desk.frame.assets)
        site.get("/assets/:name", use: assets.show)
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
        addCases(to: site.group(context: OfficerContext.self))
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

    /// For load balancers and monitoring, from the operators' network.
    func operations() -> Router<BasicRequestContext> {
        let site = Router(context: BasicRequestContext.self)
        let health = HealthController(liveness: desk.liveness, readiness: readiness, metrics: desk.metrics)
        site.get("/health/live", use: health.live)
        site.get("/health/ready", use: health.ready)
        site.get("/health/hold", use: health.hold)
        site.get("/metrics", use: health.metrics)
        return site
    }
}
