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

    /// - Parameter address: all that the page hangs on besides the catalogue.
    /// - Returns: nil when nobody has asked for it lately.
    func page(at address: String, on day: CivilDate) -> DrawnPage? {
        let place = Place(address: address, day: day)
        return kept.withLock { kept in
            if let page = kept.young[place] { return page }
            guard let page = kept.old[place] else { return nil }
            keep(page, at: place, in: &kept)
            return page
        }
    }

    func keep(_ page: DrawnPage, at address: String, on day: CivilDate) {
        kept.withLock { keep(page, at: Place(address: address, day: day), in: &$0) }
    }

    private func keep(_ page: DrawnPage, at place: Place, in kept: inout Kept) {
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
