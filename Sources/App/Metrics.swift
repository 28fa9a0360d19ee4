import Domain
import Foundation
import Postgres
import Telemetry

/// Every metric of the online service, on one page.
package struct Metrics: Sendable {
    package let registry: MetricRegistry

    let requests: Counter
    let requestSeconds: Histogram
    let requestsInFlight: Gauge
    let problems: Counter

    let draftsStarted: Counter
    let submissions: Counter
    let applicationActs: Counter
    let reservationActs: Counter
    let stopActs: Counter
    let waitingAdmissions: Counter
    let reservationsTurnedAway: Counter
    let attachments: Counter
    let attachmentBytes: Histogram
    let scans: Counter
    let notices: Counter
    let signIns: Counter
    let cardSignIns: Counter
    let rateLimited: Counter
    let canaryRequests: Counter
    let signatures: Counter
    let revocationRequests: Counter
    let paymentWebhooks: Counter
    let paymentActs: Counter
    let paymentLooks: Counter

    let jobs: Counter
    let jobSeconds: Histogram

    package init(registry: MetricRegistry = MetricRegistry()) {
        self.registry = registry
        requests = registry.counter(
            "madoguchi_http_requests_total",
            "Answered requests.",
            labels: ["site", "route", "method", "status"]
        )
        requestSeconds = registry.histogram(
            "madoguchi_http_request_seconds",
            "Time from the request's head to the answer's head.",
            labels: ["site", "route"]
        )
        requestsInFlight = registry.gauge(
            "madoguchi_http_requests_in_flight",
            "Requests being answered.",
            labels: ["site"]
        )
        problems = registry.counter(
            "madoguchi_problems_total",
            "Requests that ended with a page that says what to do.",
            labels: ["code"]
        )
        draftsStarted = registry.counter(
            "madoguchi_drafts_started_total",
            "Applications begun.",
            labels: ["procedure"]
        )
        submissions = registry.counter(
            "madoguchi_submissions_total",
            "Applications sent.",
            labels: ["procedure"]
        )
        applicationActs = registry.counter(
            "madoguchi_application_acts_total",
            "Acts on applications.",
            labels: [Label("act", of: ApplicationAct.self)]
        )
        reservationActs = registry.counter(
            "madoguchi_reservation_acts_total",
            "Acts on reservations, seats that were kept for somebody, and those that somebody else was faster to take.",
            labels: [
                Label("act", values: ReservationAct.allCases.map(\.rawValue) + ["hold", "hold-refused"])
            ]
        )
        stopActs = registry.counter(
            "madoguchi_counter_acts_total",
            "Acts at counters: arrivals, calls, services and absences.",
            labels: [Label("act", of: StopAct.self)]
        )
        waitingAdmissions = registry.counter(
            "madoguchi_waiting_admissions_total",
            "People let in from waiting rooms.",
            labels: ["purpose"]
        )
        reservationsTurnedAway = registry.counter(
            "madoguchi_reservations_turned_away_total",
            "Requests on the way to a reservation that were asked to come back because too many waited."
        )
        attachments = registry.counter("madoguchi_attachments_total", "Files received.", labels: ["type"])
        attachmentBytes = registry.histogram(
            "madoguchi_attachment_bytes",
            "Size of received files.",
            buckets: .size
        )
        scans = registry.counter("madoguchi_scans_total", "Virus scans by result.", labels: ["result"])
        notices = registry.counter("madoguchi_notices_total", "Mails by kind and result.", labels: ["kind", "result"])
        signIns = registry.counter("madoguchi_sign_ins_total", "Officers' sign-ins by result.", labels: ["result"])
        cardSignIns = registry.counter(
            "madoguchi_card_sign_ins_total",
            "Ways back from デジタル認証アプリ by result.",
            labels: ["result"]
        )
        rateLimited = registry.counter(
            "madoguchi_rate_limited_total",
            "Requests refused because there were too many.",
            labels: ["limit"]
        )
        canaryRequests = registry.counter(
            "madoguchi_canary_requests_total",
            "Requests of the probes by what they did and how it ended.",
            labels: [
                Label("step", of: CanaryController.Step.self), Label("result", of: CanaryController.Result.self),
            ]
        )
        signatures = registry.counter(
            "madoguchi_signatures_total",
            "Electronic signatures by what was found, and ways to the phone that brought none.",
            labels: ["result"]
        )
        revocationRequests = registry.counter(
            "madoguchi_revocation_requests_total",
            "Questions to authorities whether certificates were revoked.",
            labels: [
                Label("source", values: ["ocsp", "list"]), Label("result", values: ["answered", "away"]),
            ]
        )
        paymentWebhooks = registry.counter(
            "madoguchi_payment_webhooks_total",
            "Notifications of payment providers by what became of them.",
            labels: [Label("result", of: WebhookController.Result.self)]
        )
        paymentActs = registry.counter(
            "madoguchi_payment_acts_total",
            "Captures, releases and refunds by how they ended.",
            labels: [Label("kind", of: PaymentAct.Kind.self), Label("result", values: ["done", "refused"])]
        )
        paymentLooks = registry.counter(
            "madoguchi_payment_looks_total",
            "Orders about which the provider was asked by the clock.",
            labels: [Label("result", values: ["answered", "failed"])]
        )
        jobs = registry.counter("madoguchi_jobs_total", "Jobs by kind and result.", labels: ["kind", "result"])
        jobSeconds = registry.histogram("madoguchi_job_seconds", "Time that a job took.", labels: ["kind"])
        ProcessStatus.declare(in: registry)
    }
}
