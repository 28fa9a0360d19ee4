import Domain
import Foundation
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Telemetry

/// The controller's port 9200: for load balancers (`/entry`), for monitoring, for the public status page, and for operators.
struct PanelServer {
    let settings: Settings
    let panel: Panel
    let metrics: MetricRegistry
    let desk: AvailabilityDesk
    let log: ProbeLog
    let records: Records
    let entries: EntryProber

    func service(logger: Logger) throws -> any Service {
        let router = Router()
        addHealth(to: router)
        addRecords(to: router)
        return Application(
            router: router,
            server: try .tls(.http1(), tlsConfiguration: tls()),
            configuration: .init(address: .hostname(settings.address, port: Ports.controller), serverName: nil),
            logger: logger
        )
    }

    private func addHealth(to router: Router<BasicRequestContext>) {
        router.get("/entry") { _, _ in
            switch panel.entry(of: settings.site) {
            case .open: return answer(.ok, "open\n")
            case .closed(let reason):
                return answer(.serviceUnavailable, "closed: \(reason.rawValue) \(reason.sentence)\n")
            }
        }
        router.get("/health/live") { _, _ in
            // Without etcd it lives all the same, and says so at /entry.
            answer(.ok, "live\n")
        }
        router.get("/metrics") { _, _ in
            answer(.ok, await metrics.text(), type: "text/plain; version=0.0.4; charset=utf-8")
        }
        router.get("/status.json") { _, _ in
            guard let report = ClusterReport(panel: panel, settings: settings, ledger: entries.ledger) else {
                return answer(.serviceUnavailable, "{}", type: Self.json)
            }
            return answer(.ok, try report.json(), type: Self.json)
        }
        // Known from this host's disk, so that it is told while etcd is away.
        router.get("/exile.json") { _, _ in
            answer(.ok, try Notice.text(ToldExile(exile: records.exile)), type: Self.json)
        }
    }

    private func addRecords(to router: Router<BasicRequestContext>) {
        router.get("/availability.json") { _, _ in answer(.ok, try desk.report.json(), type: Self.json) }
        router.get("/evidence") { _, _ in answer(.ok, try Notice.text(records.evidence), type: Self.json) }
        router.get("/evidence/:id") { _, context in
            guard let id = context.parameters.get("id"), let signed = records.evidence[id] else {
                return answer(.notFound, "{}", type: Self.json)
            }
            return answer(.ok, try Notice.text(signed), type: Self.json)
        }
        router.get("/probes/:day") { _, context in
            guard let day = context.parameters.get("day").flatMap(CivilDate.init(_:)),
                let lines = try? log.lines(of: day), !lines.isEmpty
            else { return answer(.notFound, "") }
            return answer(.ok, lines, type: "application/jsonl")
        }
        router.get("/maintenance") { _, _ in answer(.ok, try Notice.text(records.maintenance), type: Self.json) }
        router.get("/interruption") { request, _ in
            guard let seconds = request.uri.queryParameters.get("seconds", as: Double.self),
                (0...Self.longestPast).contains(seconds)
            else { return answer(.badRequest, "seconds: 0 to \(Self.longestPast)\n") }
            guard let found = await entries.interruption(since: .now - .seconds(seconds)) else {
                return answer(.tooManyRequests, "one at a time\n")
            }
            return answer(.ok, try Notice.text(found), type: Self.json)
        }
    }

    private static let json = "application/json"
    /// Seconds, more than any incident lasts.
    private static let longestPast = 1e7

    private func tls() throws -> TLSConfiguration {
        try TLSConfiguration.makeServerConfiguration(
            certificateChain: NIOSSLCertificate.fromPEMFile(settings.certificate).map { .certificate($0) },
            privateKey: .privateKey(NIOSSLPrivateKey(file: settings.key, format: .pem))
        )
    }

    private func answer(
        _ status: HTTPResponse.Status,
        _ text: String,
        type: String = "text/plain; charset=utf-8"
    ) -> Response {
        let headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// What the last so many seconds cost citizens, as seen by one controller's probes from outside.
package struct Interruption: Codable, Sendable {
    /// The longest while without an acknowledged write; nil when nothing was acknowledged before.
    package let stallSeconds: Double?
    /// Acknowledged canaries that were looked for, and those that were not there.
    package let checked: Int
    package let lost: Int
}
