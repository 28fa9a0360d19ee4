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
}
