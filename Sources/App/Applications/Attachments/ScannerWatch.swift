import Foundation
import ServiceLifecycle
import Synchronization

/// Looks now and then whether the virus scanner is there and how old its signatures are, so that a scrape waits for nobody.
final class ScannerWatch: Service {
    struct Sight: Sendable {
        let isUp: Bool
        var signaturesMade: Date?
    }

    private static let rhythm = Duration.seconds(15)

    private let scanner: Clamd
    private let latest = Mutex<Sight?>(nil)

    init(address: ClamdAddress) {
        scanner = Clamd(address: address, deadline: .seconds(10))
    }

    /// nil before the first look.
    var sight: Sight? { latest.withLock { $0 } }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let sight = await self.look()
                self.latest.withLock { $0 = sight }
                try? await Task.sleep(for: Self.rhythm)
            }
        }
    }

    private func look() async -> Sight {
        do {
            return Sight(isUp: true, signaturesMade: try await scanner.signaturesMade())
        } catch {
            return Sight(isUp: false)
        }
    }
}
