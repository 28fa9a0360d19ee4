import App
import Domain
import Foundation
import PaymentProviders
import Testing

@Suite struct ListTests {
    @Test(arguments: PaymentProvider.allCases)
    func `every payment of a day is listed once, page by page`(provider: PaymentProvider) async throws {
        try await Stage.run { stage in
            let gateway = stage.gateway(provider)
            for number in 0..<103 {
                let session = try await gateway.open(try .sample("n\(number)"))
                try await stage.pay(session.id, at: provider)
            }
            let day = DateInterval(start: Date() - 3600, duration: 7200)
            var reports: [PaymentReport] = []
            var pages = 0
            var cursor: ListingCursor?
            repeat {
                let page = try await gateway.payments(begun: day, after: cursor)
                reports += page.payments
                cursor = page.next
                pages += 1
            } while cursor != nil
            #expect(pages == 2)
            #expect(Set(reports.compactMap { $0.order?.number }) == Set((0..<103).map { "n\($0)" }))
            #expect(reports.count == 103)
            #expect(reports.reduce(0) { $0 + $1.captured } == (try await stage.sum(.captured)))

            let before = DateInterval(start: Date() - 7200, duration: 3600)
            #expect(try await gateway.payments(begun: before, after: nil).payments.isEmpty)
        }
    }
}
