import Foundation
import ServiceLifecycle
import Synchronization

/// Keeps in mind what the controllers said last, so that a page about it waits for nobody, however many look at it.
final class AvailabilityWatch: Service {
    private static let rhythm = Duration.seconds(5)
    /// Who is further behind the newest answer does not speak of now.
    private static let behind: TimeInterval = 10

    private let controllers: [URL]
    private let authority: String?
    private let newest = Mutex<Availability?>(nil)

    init(config: AppConfig) {
        controllers = config.failoverControllers
        authority = config.internalAuthority
    }

    /// Whether there is anybody to ask.
    var hasControllers: Bool { !controllers.isEmpty }

    /// What the controller said last that has looked most; nil before the first answer.
    var availability: Availability? { newest.withLock { $0 } }

    func run() async throws {
        guard hasControllers else {
            try? await gracefulShutdown()
            return
        }
        let gateway = AvailabilityGateway(controllers: controllers, authority: authority)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if let answer = Self.best(of: await gateway.answers()) { self.keep(answer) }
                try? await Task.sleep(for: Self.rhythm)
            }
        }
        await gateway.close()
    }

    /// A controller that was off for a day, or that sees nothing at the moment, knows less than its neighbour.
    private static func best(of answers: [Availability]) -> Availability? {
        let newest = answers.map(\.at).max() ?? .distantPast
        return answers.filter { newest.timeIntervalSince($0.at) < behind }.max { one, other in
            (one.knownServices, one.probes, one.at) < (other.knownServices, other.probes, other.at)
        }
    }

    private func keep(_ answer: Availability) {
        newest.withLock { kept in
            if kept.map({ $0.at < answer.at }) ?? true { kept = answer }
        }
    }
}
