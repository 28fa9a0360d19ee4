import Domain
import Synchronization

/// Pages that are the same for everybody and of which there are too many to keep all: those that were asked for lately.
///
/// Two generations: once the young ones fill their half, they become the old ones, and of the old what nobody has asked for
/// since then goes.
final class RecentPages: Sendable {
    private struct Place: Hashable {
        let address: String
        let day: CivilDate
    }

    private struct Kept {
        var young: [Place: DrawnPage] = [:]
        var old: [Place: DrawnPage] = [:]
        /// Bytes of the young.
        var size = 0
    }

    private let kept = Mutex(Kept())
    /// Bytes of a generation.
    private let half: Int

    /// - Parameter size: bytes of all pages.
    init(size: Int = 32 << 20) {
        half = size / 2
    }

    /// The page, drawn if nobody has asked for it lately.
    ///
    /// - Parameter address: all that the page hangs on besides the catalogue.
    func page(at address: String, on day: CivilDate, draw: () -> DrawnPage) -> DrawnPage {
        let place = Place(address: address, day: day)
        if let page = kept.withLock({ $0.young[place] ?? $0.old[place] }) {
            keep(page, at: place)
            return page
        }
        let page = draw()
        keep(page, at: place)
        return page
    }

    private func keep(_ page: DrawnPage, at place: Place) {
        kept.withLock { kept in
            guard kept.young[place] == nil else { return }
            if kept.size + page.size > half {
                kept.old = kept.young
                kept.young = [:]
                kept.size = 0
            }
            kept.young[place] = page
            kept.size += page.size
        }
    }
}
