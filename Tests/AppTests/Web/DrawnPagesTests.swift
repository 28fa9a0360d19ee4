import Domain
import HTML
import Testing

@testable import App

struct DrawnPagesTests {
    private let pages = DrawnPages()
    private let today = CivilDate(nearestTo: 2026, 4, 1)

    @Test func `a page is drawn once, however often it is asked for`() {
        var drawings = 0
        for _ in 0..<3 { _ = draw("/procedures/juminhyo", today, count: &drawings) }
        #expect(drawings == 1)
    }

    @Test func `another page and another day have drawings of their own`() {
        var drawings = 0
        _ = draw("/procedures/juminhyo", today, count: &drawings)
        _ = draw("/procedures/koseki", today, count: &drawings)
        _ = draw("/procedures/juminhyo", CivilDate(nearestTo: 2026, 4, 2), count: &drawings)
        #expect(drawings == 3)
    }

    private func draw(_ path: String, _ day: CivilDate, count: inout Int) -> DrawnPage {
        pages.page(at: path, on: day) {
            count += 1
            return HTML::p { path }
        }
    }
}
