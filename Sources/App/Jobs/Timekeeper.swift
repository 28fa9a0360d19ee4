import Foundation
import Logging
import ServiceLifecycle

/// Puts timed jobs in line when their moment has come. Every node does; a moment's job is one all the same.
struct Timekeeper: Service {
    let timetable: [TimedJob]
    let desk: Desk
    let logger: Logger

    private static let pause = Duration.seconds(5)

    func run() async throws {
        var done: [String: Date] = [:]
        while !Task.isCancelled && !Task.isShuttingDownGracefully {
            for entry in timetable {
                let moment = entry.rhythm.latest(at: desk.now())
                guard done[entry.kind] != moment else { continue }
                do {
                    try await entry.enqueue(moment, JobStore(database: desk.database))
                    done[entry.kind] = moment
                } catch {
                    logger.warning("a timed job was not put in line", metadata: ["error": "\(error)"])
                }
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
    }
}
