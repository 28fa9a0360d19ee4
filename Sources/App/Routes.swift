import Domain
import Foundation
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
            ProblemMiddleware(metrics: desk.metrics) { [frame = desk.frame] in frame.publicProblem($0) }
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

        site.addMiddleware { LoadMeterMiddleware(meter: desk.load) }
        // Assets and the state of the service need no database; all that follows does.
        let pages = site.group().add(middleware: OpeningMiddleware(desk: desk))
        let home = HomeController(desk: desk)
        pages.get("/", use: home.show)
        let procedures = ProcedureController(desk: desk)
        pages.get("/procedures", use: procedures.index)
        pages.get("/procedures/:procedure", use: procedures.show)
        pages.get("/postal-codes/:code", use: PostalCodeController(desk: desk).show)
        addGuides(to: pages)
        let help = HelpController(desk: desk)
        pages.get("/help", use: help.help)
        pages.get("/accessibility", use: help.accessibility)
        pages.get("/privacy", use: help.privacy)
        addOpenData(to: pages)
        addReservations(to: pages)
        addApplications(to: pages)
        return site
    }

    /// With delicate replies a page is sent for by POST.
    private func addGuides(to site: RouterGroup<PublicContext>) {
        let lifeEvents = LifeEventController(desk: desk)
        site.get("/life-events", use: lifeEvents.index)
        site.get("/life-events/:event", use: lifeEvents.show)
        let guides = GuideController(desk: desk)
        site.get("/guides/:guide", use: guides.ask)
        site.post("/guides/:guide", use: guides.ask)
        site.get("/guides/:guide/questions", use: guides.askAll)
        site.post("/guides/:guide/questions", use: guides.askAll)
        site.get("/guides/:guide/checklist", use: guides.checklist)
        site.post("/guides/:guide/checklist", use: guides.checklist)
        site.get("/guides/:guide/calendar", use: guides.calendar)
        site.post("/guides/:guide/calendar", use: guides.calendar)
        let mails = GuideMailController(desk: desk)
        site.get("/guides/:guide/mail", use: mails.show)
        site.post("/guides/:guide/mail", use: mails.send)
    }

    /// For programs and other sites: what is published, and pieces of it for the city's own pages.
    private func addOpenData(to site: RouterGroup<PublicContext>) {
        let openData = OpenDataController(desk: desk)
        site.get("/sitemap.xml", use: openData.sitemap)
        site.get("/robots.txt", use: openData.robots)
        site.get("/open-data", use: openData.show)
        site.get("/open-data/procedures.json", use: openData.procedures)
        site.get("/open-data/procedures/:procedure", use: openData.procedure)
        site.get("/open-data/guides.json", use: openData.guides)
        site.get("/open-data/guides/:guide", use: openData.guide)
        site.get("/open-data/offices.json", use: openData.offices)
        site.get("/open-data/schema.json", use: openData.schema)
        let embedding = EmbeddingController(desk: desk)
        site.get("/embed", use: embedding.show)
        site.get("/embed.js", use: embedding.script)
        site.get("/embed/search", use: embedding.search)
        site.get("/embed/guides/:guide", use: embedding.guide)
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
        visitors.post("/sittings", use: SittingController(desk: desk).create)
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
