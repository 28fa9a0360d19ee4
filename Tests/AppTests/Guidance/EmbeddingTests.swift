import Foundation
import TestKit
import Testing

@testable import App

@Suite struct EmbeddingTests {
    private static let framed = ["/embed/search", "/embed/guides/tennyu"]
    private static let city = "https://www.city.example.jp"
    private static let settings = ["MADOGUCHI_EMBEDDING_ORIGINS": "\(city), http://localhost:8000"]

    /// Who may frame a page.
    private static func ancestors(_ page: WebPage) -> String? {
        page.headers["content-security-policy"]?.firstMatch(of: /frame-ancestors ([^;]*)/).map { String($0.1) }
    }

    @Test(arguments: framed)
    func `nobody may frame anything unless the town says who`(path: String) async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.publicURL).get(path)
            #expect(page.status == 200)
            #expect(Self.ancestors(page) == "'none'")
        }
    }

    @Test(arguments: framed)
    func `the city's own sites may frame what is made for them`(path: String) async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let visitor = Visitor(at: town.publicURL)
            let first = try await visitor.get(path)
            let tag = try #require(first.headers["etag"])
            let second = try await visitor.get(path, headers: [("If-None-Match", tag)])
            #expect(second.status == 304)
            for page in [first, second] {
                #expect(Self.ancestors(page) == "\(Self.city) http://localhost:8000")
                #expect(page.headers["content-security-policy"]?.components(separatedBy: "default-src").count == 2)
                #expect(page.headers["x-frame-options"] == nil)
                #expect(page.headers["cross-origin-resource-policy"] == "cross-origin")
            }
            #expect(first.headers["x-content-type-options"] == "nosniff")
            #expect(first.body.contains("target=\"_top\""))
            #expect(first.body.contains("<html lang=\"ja\">"))
        }
    }

    @Test func `no other page may be framed by anybody`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let visitor = Visitor(at: town.publicURL)
            let paths = [
                "/", "/procedures", "/procedures/juminhyo", "/guides/tennyu", "/applications", "/help", "/open-data",
                "/open-data/guides.json", "/embed", "/embed.js", "/embed/guides/nothing", "/embed/nothing",
            ]
            for path in paths {
                let page = try await visitor.get(path)
                #expect(Self.ancestors(page) == "'none'", "\(path)")
            }
            for path in ["/", "/guides/tennyu", "/applications"] {
                let page = try await visitor.get(path)
                #expect(page.headers["cross-origin-resource-policy"] == "same-origin", "\(path)")
                #expect(page.headers["access-control-allow-origin"] == nil, "\(path)")
            }
        }
    }

    @Test func `the framed search leads to the procedures, the framed guide to its questions`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            try await visitor.open("/embed/search")
            let found = try await visitor.submit("/procedures", ["q": "住民票"])
            #expect(found.text.contains("住民票の写し"))
            let guide = try await visitor.open("/embed/guides/tennyu")
            #expect(guide.links == ["/guides/tennyu"])
            #expect(guide.text.contains("加古川市に引っ越してきたとき"))
        }
    }

    @Test func `other sites may load the script, and it asks nobody else for anything`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            let script = try await visitor.get("/embed.js")
            #expect(script.status == 200)
            #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
            #expect(script.headers["cross-origin-resource-policy"] == "cross-origin")
            #expect(script.headers["access-control-allow-origin"] == nil)
            #expect(script.body.contains("attachShadow"))
            for word in ["innerHTML", "eval(", "document.write", "cookie", "localStorage"] {
                #expect(!script.body.contains(word), "\(word)")
            }
            let tag = try #require(script.headers["etag"])
            #expect(try await visitor.get("/embed.js", headers: [("If-None-Match", tag)]).status == 304)
        }
    }

    @Test func `the city's web staff find what to copy`() async throws {
        try await TestTown.run(settings: Self.settings) { town in
            let page = try await Visitor(at: town.publicURL).open("/embed")
            #expect(page.status == 200)
            for snippet in [
                "<script src=\"\(town.publicURL)/embed.js\" async></script>", "<div data-madoguchi=\"search\">",
                "<form action=\"\(town.publicURL)/procedures\" method=\"get\" role=\"search\">",
                "<iframe src=\"\(town.publicURL)/embed/search\"", "data-guide=\"", Self.city,
            ] {
                #expect(page.text.contains(snippet), "\(snippet)")
            }
        }
    }

    @Test(arguments: [
        "https://www.city.example.jp/", "www.city.example.jp", "*", "'self'", "https://a.example; script-src *",
        "javascript:alert(1)",
    ])
    func `what is no origin stops the start by its name`(text: String) {
        let settings = [
            "MADOGUCHI_DATABASE_URL": "postgres://x", "MADOGUCHI_KEY_RING": "/x", "MADOGUCHI_EMBEDDING_ORIGINS": text,
            "MADOGUCHI_SIGNATURES": "waived",
        ]
        let error = #expect(throws: SettingError.self) { try AppConfig(environment: settings) }
        #expect(error?.name == "MADOGUCHI_EMBEDDING_ORIGINS")
    }
}
