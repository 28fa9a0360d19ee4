import TestKit
import Testing

@Suite struct AssetTests {
    @Test func `the style sheet is kept for a year, since its name changes with its content`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let home = try await hanako.open("/")
            let address = try #require(home.body.firstMatch(of: /href="(\/assets\/madoguchi-[0-9a-f]{16}\.css)"/)?.1)
            let sheet = try await hanako.open(String(address))
            #expect(sheet.status == 200)
            #expect(sheet.headers["content-type"] == "text/css; charset=utf-8")
            #expect(sheet.headers["cache-control"] == "public, max-age=31536000, immutable")
            #expect(sheet.body.contains("@layer"))
        }
    }

    @Test(arguments: ["/assets/none.css", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/Migrations/0001_roles.sql"])
    func `nothing but assets can be read`(path: String) async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).open(path)
            #expect(page.status == 404)
        }
    }

    @Test(arguments: ["/procedures/juminhyo", "/guides/tenkyo", "/open-data"])
    func `a page that is the same for everybody comes compressed to whoever takes it so`(path: String) async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let plain = try await hanako.get(path)
            let refused = try await hanako.get(path, headers: [("Accept-Encoding", "br, gzip;q=0")])
            let compressed = try await hanako.get(path, headers: [("Accept-Encoding", "br, gzip;q=0.5")])
            #expect(plain.headers["content-encoding"] == nil)
            #expect(refused.headers["content-encoding"] == nil)
            #expect(compressed.headers["content-encoding"] == "gzip")
            #expect(compressed.headers["vary"] == "Accept-Encoding")
            let sizes = try [compressed, plain].map { try #require($0.headers["content-length"].flatMap { Int($0) }) }
            #expect(sizes[0] * 2 < sizes[1])
            let tag = try #require(compressed.headers["etag"])
            #expect(tag != plain.headers["etag"])
            let again = [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]
            #expect(try await hanako.get(path, headers: again).status == 304)
        }
    }

    @Test func `the style sheet comes compressed too`() async throws {
        try await TestTown.run { town in
            let hanako = Visitor(at: town.publicURL)
            let home = try await hanako.open("/")
            let address = try #require(home.body.firstMatch(of: /href="(\/assets\/madoguchi-[0-9a-f]{16}\.css)"/)?.1)
            let sheet = try await hanako.get(String(address), headers: [("Accept-Encoding", "gzip, deflate, br")])
            #expect(sheet.headers["content-encoding"] == "gzip")
        }
    }
}
