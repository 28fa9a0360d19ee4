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
            let visits = ["/procedures/juminhyo", "/procedures/juminhyo/applications"].map { path in
                Task { try await firstAnswer(of: started, at: path) }
            }
            async let back: Void = comeBack(town.database, after: .seconds(1))
            // The node goes on until both have their answers.
            let statuses = try await started.serve {
                var statuses: [Int] = []
                for visit in visits { statuses.append(try await visit.value.status) }
                return statuses
            }
            #expect(statuses == [200, 200])
            try await back
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

    private func comeBack(_ database: TestDatabase, after pause: Duration) async throws {
        try await Task.sleep(for: pause)
        try await database.comeBack()
    }

    /// Asks until somebody listens.
    private func firstAnswer(of node: TestTown, at path: String) async throws -> WebPage {
        for _ in 0..<3000 {
            if let page = try? await Visitor(at: node.publicURL).open(path) { return page }
            try await Task.sleep(for: .milliseconds(20))
        }
        return try await Visitor(at: node.publicURL).open(path)
    }
}
