import Testing

@Suite struct RouteTests {
    private static func routes() throws -> [String] {
        let lists = ["Routes", "Routes+Guides", "Routes+Reservations", "Routes+Counters", "Routes+Staff"]
        return try lists.flatMap { list in
            try SourceTree.text("Sources/App/\(list).swift").matches(of: /\.(?:get|post|delete|put|head)\(\s*"([^"]+)"/)
                .map { String($0.1) }
        }
    }

    @Test func `every route can be linked to`() throws {
        let paths = try ["Path", "Path+Reservations"].map { try SourceTree.text("Sources/App/\($0).swift") }.joined()
        for route in try Self.routes() where !route.hasPrefix("/health") && route != "/metrics" {
            let words = route.split(separator: "/").filter { !$0.hasPrefix(":") }
            for word in words {
                let isListed = paths.contains(word)
                #expect(isListed, "\(route) is missing in Path.swift")
            }
        }
    }
}
