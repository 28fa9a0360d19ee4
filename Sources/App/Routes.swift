import Foundation
import HTML
import Hummingbird

/// Every address that the service answers, in three sites; `Path.swift` has the same list for links.
struct Routes {
    let desk: Desk
    let readiness: Readiness

    /// For citizens, from the Internet.
    func citizens() -> Router<PublicContext> {
        let site = Router(context: PublicContext.self)
        site.addMiddleware {
            ProxyMiddleware(trustedProxies: desk.config.trustedProxies)
            RequestLogMiddleware(site: "public", metrics: desk.metrics)
            SecurityHeadersMiddleware(isEncrypted: desk.config.publicURL.scheme == "https")
            ProblemMiddleware(metrics: desk.metrics) { [frame = desk.frame] view in
                let home = Crumb(title: "トップページへ", path: Path.home)
                return .page(
                    PublicPage(view.title, in: frame) { ProblemContent(view: view, way: home) },
                    status: view.status
                )
            }
            OriginMiddleware(site: desk.config.publicURL)
        }
        let assets = AssetController(assets: desk.frame.assets)
        site.get("/assets/:name", use: assets.show)

        let home = HomeController(desk: desk)
        site.get("/", use: home.show)
        let procedures = ProcedureController(desk: desk)
        site.get("/procedures", use: procedures.index)
        site.get("/procedures/:procedure", use: procedures.show)
        let guide = GuideController(desk: desk)
        site.get("/help", use: guide.help)
        site.get("/accessibility", use: guide.accessibility)
        site.get("/privacy", use: guide.privacy)
        addApplications(to: site)
        return site
    }

    /// What applicants do: only who begins, comes by a mailed link or asks for the state needs no session yet.
    private func addApplications(to site: Router<PublicContext>) {
        let visitors = site.group().add(middleware: ApplicantSessionMiddleware(desk: desk))
        let drafts = DraftController(desk: desk)
        visitors.get("/procedures/:procedure/applications", use: drafts.list)
        visitors.post("/procedures/:procedure/applications", use: drafts.create)
        let emailLinks = EmailLinkController(desk: desk)
        visitors.get("/email-links/:token", use: emailLinks.show)
        visitors.post("/email-links/:token", use: emailLinks.confirm)

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
                    StaffPage(view.title, in: frame, officer: nil) { ProblemContent(view: view, way: list) },
                    status: view.status
                )
            }
            OriginMiddleware(site: desk.config.staffURL)
            OfficerSessionMiddleware(desk: desk)
            SignInMiddleware()
        }
        let assets = AssetController(assets: desk.frame.assets)
        site.get("/assets/:name", use: assets.show)
        let signIn = SignInController(desk: desk)
        site.get("/sign-in", use: signIn.show)
        site.post("/sign-in", use: signIn.create)
        site.post("/sign-out", use: signIn.remove)
        let password = PasswordController(desk: desk)
        site.group(context: SignedInContext.self)
            .get("/password", use: password.show)
            .post("/password", use: password.update)
        site.get("/") { _, _ in Response.seeOther(Path.cases) }
        if desk.config.mode == .development {
            let mailbox = MailboxController(desk: desk)
            site.get("/mailbox", use: mailbox.index)
            site.get("/mailbox/:mail", use: mailbox.show)
        }
        return site
    }

    /// For load balancers and monitoring, from the operators' network.
    func operations() -> Router<BasicRequestContext> {
        let site = Router(context: BasicRequestContext.self)
        let health = HealthController(liveness: desk.liveness, readiness: readiness, metrics: desk.metrics)
        site.get("/health/live", use: health.live)
        site.get("/health/ready", use: health.ready)
        site.get("/metrics", use: health.metrics)
        return site
    }
}
