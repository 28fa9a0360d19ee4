import Foundation
import TestKit
import Testing

/// A node that starts while there is no database, and is sent requests before a load balancer has asked how it is.
@Suite(.timeLimit(.minutes(3))) struct OpeningTests {
    @Test func `who comes before the node has found its database waits, and is not told that the address is wrong`()
        async throws
    {
        try await TestTown.run { town in
            let started = try town.anotherNode()
            try await town.database.goAway()
            async let opened = started.serve { true }
            async let page = firstAnswer(of: started, at: "/procedures/juminhyo")
            async let list = firstAnswer(of: started, at: "/procedures/juminhyo/applications")
            try await Task.sleep(for: .seconds(1))
            try await town.database.comeBack()
            #expect(try await page.status == 200)
            #expect(try await list.status == 200)
            #expect(try await opened)
        }
    }

    @Test func `where no database comes back in time the page says so, and that it will open by itself`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_HOLD_SECONDS": "1"]) { town in
            let started = try town.anotherNode()
            try await town.database.goAway()
            async let opened = started.serve { true }
            for path in ["/", "/procedures/juminhyo"] {
                let page = try await firstAnswer(of: started, at: path)
                #expect(page.status == 503, "\(path)")
                #expect(page.headers["retry-after"] == "10")
                #expect(page.body.contains("data-return=\"10\""))
            }
            try await town.database.comeBack()
            #expect(try await opened)
        }
    }

    /// Asks until somebody listens.
    private func firstAnswer(of node: TestTown, at path: String) async throws -> WebPage {
        for _ in 0..<200 {
            if let page = try? await Visitor(at: node.publicURL).open(path) { return page }
            try await Task.sleep(for: .milliseconds(20))
        }
        return try await Visitor(at: node.publicURL).open(path)
    }
}
