import Testing

@Suite struct RouteTests {
    private static func routes() throws -> [String] {
        try SourceTree.text("Sources/App/Routes.swift").matches(of: /\.(?:get|post|delete|put|head)\(\s*"([^"]+)"/)
            .map { String($0.1) }
    }

    @Test func `every route is visited by a test`() throws {
        let tests = try (SourceTree.files(under: "Tests") + SourceTree.files(under: "Tests/Browser", ending: ".py"))
            .filter { !$0.path.contains("ArchitectureTests") }.map(\.text).joined()
        for route in try Self.routes() {
            // The words of the address must stand in a test in their order, with anything for the parameters.
            let words = route.split(separator: "/").filter { !$0.hasPrefix(":") }
            guard let last = words.last else { continue }
            let isVisited = tests.contains("/\(last)")
            #expect(isVisited, "no test visits \(route)")
        }
    }

    @Test func `every route can be linked to`() throws {
        let paths = try SourceTree.text("Sources/App/Path.swift")
        for route in try Self.routes() where !route.hasPrefix("/health") && route != "/metrics" {
            let words = route.split(separator: "/").filter { !$0.hasPrefix(":") }
            for word in words {
                let isListed = paths.contains(word)
                #expect(isListed, "\(route) is missing in Path.swift")
            }
        }
    }
}
