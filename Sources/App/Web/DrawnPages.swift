import Domain
import HTML
import Synchronization

/// The pages that are the same for everybody, each drawn once a day for one state of the catalogue. They go with that
/// state, so that none is older than what is published.
final class DrawnPages: Sendable {
    private struct Place: Hashable {
        let path: String
        let day: CivilDate
    }

    private let kept = Mutex<[Place: DrawnPage]>([:])

    /// The page, drawn if nobody has asked for it today.
    ///
    /// - Parameter path: its address without a query, so that there are no more of them than the town publishes.
    func page(at path: String, on day: CivilDate, draw: () -> some HTML) -> DrawnPage {
        document(at: path, on: day) { DrawnPage(draw()) }
    }

    /// The same for what is no page, e.g. data for programs.
    func document(at path: String, on day: CivilDate, make: () throws -> DrawnPage) rethrows -> DrawnPage {
        let place = Place(path: path, day: day)
        if let page = kept.withLock({ $0[place] }) { return page }
        let page = try make()
        kept.withLock { $0[place] = page }
        return page
    }
}
