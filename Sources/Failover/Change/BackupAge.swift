import AsyncHTTPClient
import Foundation
import NIOCore

/// What the hosts of backups tell monitoring: how old the newest backup is, and how its restore was proven.
struct BackupAge {
    struct RestoreTest: Sendable {
        let site: Site
        let at: Date
        let seconds: Double
        let isProven: Bool
    }

    let settings: Settings
    let http: HTTPClient

    /// - Returns: nil when no host could say.
    func youngest(now: Date = .now) async -> Duration? {
        let times = await figures().flatMap { $0.figures["madoguchi_backup_last_success_seconds"] ?? [] }
        return times.filter { $0 > 0 }.max().map { .seconds(now.timeIntervalSince1970 - $0) }
    }

    func restoreTests() async -> [RestoreTest] {
        await figures().compactMap { site, figures in
            guard let ok = figures["madoguchi_backup_verify_ok"]?.first,
                let at = figures["madoguchi_backup_verify_last_success_seconds"]?.first, at > 0
            else { return nil }
            return RestoreTest(
                site: site,
                at: Date(timeIntervalSince1970: at),
                seconds: figures["madoguchi_backup_verify_seconds"]?.first ?? 0,
                isProven: ok == 1
            )
        }
    }

    private func figures() async -> [(site: Site, figures: [String: [Double]])] {
        await withTaskGroup(of: (Site, [String: [Double]])?.self) { group in
            for store in settings.backups {
                group.addTask { (try? await figures(at: store.url)).map { (store.site, $0) } }
            }
            return await group.reduce(into: []) { all, told in
                if let told { all.append(told) }
            }
        }
    }

    /// Values by the name of the metric, whatever their labels are (text format of Prometheus).
    private func figures(at url: String) async throws -> [String: [Double]] {
        let response = try await http.execute(HTTPClientRequest(url: url + "/metrics"), timeout: .seconds(4))
        let body = try await response.body.collect(upTo: 8 * 1024 * 1024)
        let lines = String(buffer: body).split(separator: "\n").filter { $0.hasPrefix("madoguchi_backup_") }
        let pairs = lines.compactMap { line -> (String, [Double])? in
            guard let value = line.split(separator: " ").last.flatMap({ Double($0) }) else { return nil }
            return (String(line.prefix { $0 != "{" && $0 != " " }), [value])
        }
        return Dictionary(pairs, uniquingKeysWith: +)
    }
}
