import Testing

/// The compiler keeps targets apart; these tests keep the borders that it does not see.
@Suite struct RoomTests {
    @Test(arguments: [
        ("Domain", ["Foundation"]),
        ("HTML", ["Foundation", "NIOCore"]),
        ("Telemetry", ["Foundation", "CLibsystemd", "Logging", "Synchronization", "Dispatch", "Glibc"]),
        ("Content", ["Foundation", "Domain", "Yams"]),
        ("Signatures", ["Foundation", "CLibcrypto", "Domain"]),
        (
            "Failover",
            [
                "Foundation", "Domain", "Postgres", "Telemetry", "AsyncHTTPClient", "Hummingbird", "HummingbirdTLS",
                "Logging",
                "NIOCore", "NIOHTTP1", "NIOPosix", "NIOSSL", "ServiceLifecycle", "Subprocess", "Synchronization",
                "SystemPackage", "Glibc", "Crypto", "SwiftASN1", "X509",
            ]
        ),
        ("Failover/View", []),
        ("Failover/Decision", []),
        (
            "Postgres",
            [
                "Foundation", "CLibcrypto", "CLibpq", "Logging", "ServiceLifecycle", "Synchronization", "Dispatch",
                "Glibc",
            ]
        ),
    ])
    func `a room imports only what it may know`(room: String, allowed: [String]) throws {
        for file in try SourceTree.files(under: "Sources/\(room)") {
            for match in file.text.matches(
                of:
                    /(?m)^\s*(?:@\w+ )?(?:(?:package|public|internal|private) )?import (?:struct |class |enum |func )?(\w+)/
            ) {
                #expect(allowed.contains(String(match.1)), "\(file.path) imports \(match.1)")
            }
        }
    }

    @Test func `only stores and the Postgres room speak SQL`() throws {
        let statement = /(?i)"\s*(select|insert into|update|delete from|with|copy|listen|notify)\s+[a-z(*]/
        for file in try SourceTree.files(under: "Sources/App") where !file.name.hasSuffix("Store.swift") {
            let multiline = file.text.replacing(/"""\s*\n\s*/, with: "\"")
            // The one question that asks for no table: is the database there?
            let rest = multiline.replacing("\"select 1\"", with: "")
            #expect(rest.firstMatch(of: statement) == nil, "\(file.path) speaks SQL; that belongs into a …Store.swift")
        }
    }

    @Test func `only the web's own files import Hummingbird`() throws {
        let allowed = ["Controller.swift", "Middleware.swift", "Context.swift", "Response.swift"]
        let root = [
            "App.swift", "Routes.swift", "Routes+Guides.swift", "Routes+Reservations.swift",
            "Routes+Counters.swift", "Routes+Staff.swift",
        ]
        for file in try SourceTree.files(under: "Sources/App") where file.text.contains("import Hummingbird") {
            let isWeb = file.path.hasPrefix("Sources/App/Web/") || root.contains(file.name)
            let isNamed = allowed.contains { file.name.hasSuffix($0) } || file.name == "SessionCookie.swift"
            #expect(isWeb || isNamed, "\(file.path) speaks HTTP; that belongs into a …Controller.swift")
        }
    }
}
