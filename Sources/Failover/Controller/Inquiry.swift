import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// Asks every controller what it sees.
package struct Inquiry: Sendable {
    package struct Answer: Codable, Sendable {
        package let site: String
        /// nil when the controller did not answer, or has seen nothing yet.
        package let report: ClusterReport?
    }

    private static let patience = TimeAmount.seconds(5)
    /// A month's log, or looking canaries up, takes longer.
    private static let longPatience = TimeAmount.seconds(30)

    private let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// In the order of the topology; a controller that is silent holds up no other.
    package func ask() async throws -> [Answer] {
        let http = try HTTPClient.trusting(settings.authority)
        let reports = await withTaskGroup(of: (Int, ClusterReport?).self) { group in
            for (place, controller) in settings.controllers.enumerated() {
                group.addTask {
                    (place, try? await get(controller.url + "/status.json", http, patience: Self.patience))
                }
            }
            return await group.reduce(into: [Int: ClusterReport]()) { $0[$1.0] = $1.1 }
        }
        try await http.shutdown()
        return settings.controllers.enumerated().map { Answer(site: $1.site.name, report: reports[$0]) }
    }

    /// What the last seconds cost citizens, as it was seen from farthest outside, then by this site's controller, or else
    /// by anybody.
    package func interruption(seconds: Double, askingFirst site: Site) async -> Interruption? {
        guard let http = try? patient() else { return nil }
        var found: Interruption?
        for controller in settings.observers(preferring: site) {
            let path = "/interruption?seconds=\(Int(seconds.rounded(.up)))"
            guard let seen: Interruption = try? await get(controller.url + path, http) else { continue }
            found = seen
            if seen.stallSeconds != nil { break }
        }
        try? await http.shutdown()
        return found
    }

    /// Whether a citizen's write has been acknowledged to any controller's probes since then.
    func isAcknowledging(since: ContinuousClock.Instant) async -> Bool {
        let reports = (try? await ask().compactMap(\.report)) ?? []
        let age = Int((ContinuousClock.now - since) / .milliseconds(1))
        return reports.contains { report in report.lastAcknowledged.map { $0 < age } ?? false }
    }

    /// Each controller's minutes of these days, in the order of the controllers; none of one that does not answer.
    func logs(of days: [CivilDate], at controllers: [Settings.Entrance]) async throws -> [[ProbeMinute]] {
        let http = try patient()
        let logs = await withTaskGroup(of: (Int, [ProbeMinute]).self) { group in
            for (place, controller) in controllers.enumerated() {
                group.addTask {
                    var minutes: [ProbeMinute] = []
                    for day in days {
                        guard let lines = try? await text(controller.url + "/probes/\(day)", http) else { continue }
                        minutes += ProbeMinute.lines(of: lines)
                    }
                    return (place, minutes)
                }
            }
            return await group.reduce(into: [Int: [ProbeMinute]]()) { $0[$1.0] = $1.1 }
        }
        try await http.shutdown()
        return controllers.indices.map { logs[$0] ?? [] }
    }

    /// Evidence and maintenance as the controllers have them on their disks: what any of them has.
    func records(at controllers: [Settings.Entrance]) async throws -> (
        evidence: [String: SignedEvidence], maintenance: [Maintenance]
    ) {
        let http = try patient()
        var signed: [String: SignedEvidence] = [:]
        var maintenance: [Maintenance] = []
        for controller in controllers {
            if let own: [String: SignedEvidence] = try? await get(controller.url + "/evidence", http) {
                signed.merge(own) { first, _ in first }
            }
            if maintenance.isEmpty { maintenance = (try? await get(controller.url + "/maintenance", http)) ?? [] }
        }
        try await http.shutdown()
        return (signed, maintenance)
    }

    private func patient() throws -> HTTPClient {
        var configuration = try HTTPClient.Configuration.trusting(settings.authority)
        configuration.timeout.read = Self.longPatience
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func get<Answer: Decodable>(
        _ url: String,
        _ http: HTTPClient,
        patience: TimeAmount = Self.longPatience
    ) async throws -> Answer {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(Answer.self, from: Data(try await text(url, http, patience: patience).utf8))
    }

    private func text(
        _ url: String,
        _ http: HTTPClient,
        patience: TimeAmount = Self.longPatience
    ) async throws -> String {
        let response = try await http.execute(HTTPClientRequest(url: url), timeout: patience)
        let body = try await response.body.collect(upTo: 64 * 1024 * 1024)
        guard response.status == .ok else { throw NotAnswered(status: Int(response.status.code)) }
        return String(buffer: body)
    }

    private struct NotAnswered: Error {
        let status: Int
    }
}
