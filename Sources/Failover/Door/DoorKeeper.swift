import Foundation
import Logging
import Telemetry

/// Keeps the service's name at the open door: at each move, and now and then, in case somebody else has changed it.
struct DoorKeeper {
    private static let rhythm = Duration.seconds(60)

    private let name: DoorName?
    private let entries: [Settings.PublicEntry]
    private let metrics: FailoverMetrics
    private let logger: Logger
    private var told: (site: Site, at: ContinuousClock.Instant)?

    init(settings: Settings, metrics: FailoverMetrics, logger: Logger) {
        name = settings.doorName.map(DoorName.init(settings:))
        entries = settings.publicEntries
        self.metrics = metrics
        self.logger = logger
    }

    /// - Parameter open: nil while this controller does not lead, or knows no open door.
    mutating func turn(open: Site?, now: ContinuousClock.Instant = .now) async {
        guard let name, let open else {
            told = nil
            return
        }
        if let told, told.site == open, now - told.at < Self.rhythm { return }
        do {
            try await name.point(to: entries.filter { $0.site == open }.map(\.address))
            if told?.site != open { logger.notice("サービスの名前を \(open) の入口に向けました。") }
            told = (open, now)
        } catch {
            metrics.nameFailures.increment()
            logger.warning("サービスの名前を \(open) の入口に向けられません。\(error)")
        }
    }
}
