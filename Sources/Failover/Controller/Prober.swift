import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Looks at every database host again and again, from here.
final class Prober: Sendable {
    private static let rhythm = Duration.milliseconds(400)
    /// How often Patroni is asked: while nobody leads, each question costs its PostgreSQL a new connection.
    private static let stateRhythm = Duration.seconds(1)

    private struct Sight {
        /// When this prober began to look, or the host last answered.
        var answered: ContinuousClock.Instant?
        var writableTimeline: Int?
    }

    private let databases: [Settings.Database]
    private let entrances: [String]
    private let http: HTTPClient
    private let sights = Mutex<[String: Sight]>([:])
    private let answering = Mutex<Set<String>>([])

    init(settings: Settings, http: HTTPClient) {
        databases = settings.databases
        entrances = settings.entrances.filter { $0.site == settings.site }.map(\.url)
        self.http = http
    }

    func run() async {
        await withDiscardingTaskGroup { group in
            for database in databases {
                group.addTask { await self.repeatedly { await self.lookForHost(database) } }
                group.addTask { await self.repeatedly(each: Self.stateRhythm) { await self.lookForPrimary(database) } }
            }
            for entrance in entrances {
                group.addTask { await self.repeatedly { await self.lookForNodes(entrance) } }
            }
        }
    }

    /// Since when each host has not answered, and which ones take writes.
    func seen(now: ContinuousClock.Instant) -> (unanswered: [String: Duration], writable: [String: Int]) {
        sights.withLock { sights in
            (sights.compactMapValues { $0.answered.map { now - $0 } }, sights.compactMapValues(\.writableTimeline))
        }
    }

    private func repeatedly(each rhythm: Duration = rhythm, _ look: () async -> Void) async {
        while !Task.isCancelled {
            let next = ContinuousClock.now + rhythm
            await look()
            try? await Task.sleep(until: next, clock: .continuous)
        }
    }

    /// A refused connection is an answer too: the host's kernel lives, whatever its processes do. So a host is only gone
    /// when its machine or its line is.
    private func lookForHost(_ database: Settings.Database) async {
        let begun = ContinuousClock.now
        let hasAnswered = await Reach.connects(to: database.address, port: Ports.patroni)
        sights.withLock { sights in
            // A host that never answered is counted from the first look.
            if hasAnswered || sights[database.name]?.answered == nil {
                sights[database.name, default: Sight()].answered = begun
            }
        }
    }

    private func lookForPrimary(_ database: Settings.Database) async {
        let state = await PatroniState.ask(database, http)
        let timeline = state?.isWritable == true ? state?.timeline : nil
        sights.withLock { $0[database.name, default: Sight()].writableTimeline = timeline }
    }

    /// Whether any of this site's own web hosts takes citizens' requests.
    var hasNodes: Bool { answering.withLock { !$0.isEmpty } }

    private func lookForNodes(_ entrance: String) async {
        // Also while its nodes hold requests because no primary exists.
        let request = HTTPClientRequest(url: entrance + "/health/hold")
        let isOK = (try? await http.execute(request, timeout: .seconds(2)).status) == .ok
        answering.withLock { answering in
            if isOK { answering.insert(entrance) } else { answering.remove(entrance) }
        }
    }
}

enum Ports {
    static let patroni = 8008
    static let postgresql = 5432
    static let controller = 9200
    static let etcd = 2379
    static let etcdPeers = 2380
}
