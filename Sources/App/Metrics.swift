import Domain
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
    let attachments: Counter
    let attachmentBytes: Histogram
    let scans: Counter
    let notices: Counter
    let signIns: Counter
    let rateLimited: Counter

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
        attachments = registry.counter("madoguchi_attachments_total", "Files received.", labels: ["type"])
        attachmentBytes = registry.histogram(
            "madoguchi_attachment_bytes",
            "Size of received files.",
            buckets: .size
        )
        scans = registry.counter("madoguchi_scans_total", "Virus scans by result.", labels: ["result"])
        notices = registry.counter("madoguchi_notices_total", "Mails by kind and result.", labels: ["kind", "result"])
        signIns = registry.counter("madoguchi_sign_ins_total", "Officers' sign-ins by result.", labels: ["result"])
        rateLimited = registry.counter(
            "madoguchi_rate_limited_total",
            "Requests refused because there were too many.",
            labels: ["limit"]
        )
        jobs = registry.counter("madoguchi_jobs_total", "Jobs by kind and result.", labels: ["kind", "result"])
        jobSeconds = registry.histogram("madoguchi_job_seconds", "Time that a job took.", labels: ["kind"])
        ProcessStatus.declare(in: registry)
    }
}
