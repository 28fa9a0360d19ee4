import Foundation
import TestKit
import Testing

@Suite struct OpenDataTests {
    private static let documents = ["/open-data/procedures.json", "/open-data/guides.json", "/open-data/offices.json"]

    @Test func `every address in the sitemap answers, and the robots are told of it`() async throws {
        try await TestTown.run { town in
            let robot = Visitor(at: town.publicURL)
            let rules = try await robot.get("/robots.txt")
            #expect(rules.headers["content-type"] == "text/plain; charset=utf-8")
            #expect(rules.body.contains("\nSitemap: \(town.publicURL)/sitemap.xml\n"))
            for path in ["/applications", "/account", "/card-sign-in", "/access-links", "/email-links", "/signatures"] {
                #expect(rules.body.contains("\nDisallow: \(path)\n"), "\(path)")
            }
            #expect(rules.body.contains("\nDisallow: /guides/*/mail\n"))
            let sitemap = try await robot.get("/sitemap.xml")
            #expect(sitemap.status == 200)
            #expect(sitemap.headers["content-type"] == "application/xml; charset=utf-8")
            #expect(sitemap.headers["cache-control"]?.contains("public") == true)
            let addresses = sitemap.body.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
            for path in ["/", "/procedures", "/procedures/juminhyo", "/life-events/mi", "/guides/tennyu", "/help"] {
                #expect(addresses.contains(town.publicURL + path), "\(path)")
            }
            #expect(Set(addresses).count == addresses.count)
            for address in addresses {
                let path = String(address.dropFirst(town.publicURL.count))
                #expect(address.hasPrefix(town.publicURL), "\(address)")
                #expect(try await robot.get(path).status == 200, "\(address)")
            }
        }
    }

    @Test(arguments: documents)
    func `every site may read the data, and nothing is sent twice`(path: String) async throws {
        try await TestTown.run { town in
            let program = Visitor(at: town.publicURL)
            let first = try await program.get(path)
            #expect(first.status == 200)
            #expect(first.headers["content-type"] == "application/ld+json; charset=utf-8")
            #expect(first.headers["set-cookie"] == nil)
            let tag = try #require(first.headers["etag"])
            let second = try await program.get(path, headers: [("If-None-Match", tag)])
            #expect(second.status == 304)
            for answer in [first, second] {
                #expect(answer.headers["access-control-allow-origin"] == "*")
                #expect(answer.headers["cross-origin-resource-policy"] == "cross-origin")
            }
            let document = try DataDocument(first)
            #expect(document["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
            let modified = document["modified"] as? String ?? ""
            #expect(modified.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
            #expect(document["id"] as? String == "\(town.publicURL)\(path)#dataset")
            #expect(!document.parts.isEmpty)
        }
    }

    @Test func `the terms are those of CPSV-AP`() async throws {
        try await TestTown.run { town in
            let document = try DataDocument(try await Visitor(at: town.publicURL).get(Self.documents[0]))
            let terms = [
                "PublicService": "http://purl.org/vocab/cpsv#PublicService", "Rule": "http://purl.org/vocab/cpsv#Rule",
                "LifeEvent": "http://data.europa.eu/m8g/LifeEvent", "Channel": "http://data.europa.eu/m8g/Channel",
                "BusinessEvent": "http://data.europa.eu/m8g/BusinessEvent", "Cost": "http://data.europa.eu/m8g/Cost",
                "Evidence": "http://data.europa.eu/m8g/Evidence", "title": "http://purl.org/dc/terms/title",
                "PublicOrganisation": "http://data.europa.eu/m8g/PublicOrganisation",
                "hasCompetentAuthority": "http://data.europa.eu/m8g/hasCompetentAuthority",
                "description": "http://purl.org/dc/terms/description", "follows": "http://purl.org/vocab/cpsv#follows",
                "identifier": "http://purl.org/dc/terms/identifier",
                "hasLegalResource": "http://data.europa.eu/m8g/hasLegalResource",
            ]
            for (term, meaning) in terms { #expect(document.meaning(of: term) == meaning, "\(term)") }
        }
    }

    @Test func `a procedure is told with its price, its office and its channel`() async throws {
        try await TestTown.run { town in
            let program = Visitor(at: town.publicURL)
            let all = try DataDocument(try await program.get("/open-data/procedures.json"))
            let one = try DataDocument(try await program.get("/open-data/procedures/juminhyo"))
            let service = one.parts.first ?? [:]
            #expect(one.parts.count == 1)
            #expect(all.parts.contains { $0["identifier"] as? String == "juminhyo" })
            #expect(service["id"] as? String == "\(town.publicURL)/open-data/procedures/juminhyo")
            #expect(service["page"] as? String == "\(town.publicURL)/procedures/juminhyo")
            #expect((service["title"] as? [String: String])?["ja"] == "住民票の写し")
            let costs = service["hasCost"] as? [[String: Any]] ?? []
            #expect(costs.contains { $0["hasValue"] as? Int == 150 })
            let channels = service["hasChannel"] as? [[String: Any]] ?? []
            #expect(channels.contains { $0["identifier"] as? String == "juminhyo-online" })
            let authority = service["hasCompetentAuthority"] as? [String: Any] ?? [:]
            #expect(authority["spatial"] as? String == "http://data.e-stat.go.jp/lod/sac/C28210")
            #expect(try await program.get("/open-data/procedures/nothing").status == 404)
        }
    }

    @Test func `a guide is told with its questions and rules, in its own document`() async throws {
        try await TestTown.run { town in
            let program = Visitor(at: town.publicURL)
            let all = try DataDocument(try await program.get("/open-data/guides.json"))
            let listed = all.parts.first { $0["identifier"] as? String == "tennyu" } ?? [:]
            #expect(!listed.isEmpty && !listed.keys.contains("questions"))
            let address = listed["id"] as? String ?? ""
            #expect(address == "\(town.publicURL)/open-data/guides/tennyu")
            let guide = try DataDocument(try await program.get("/open-data/guides/tennyu")).parts.first ?? [:]
            let questions = guide["questions"] as? [[String: Any]] ?? []
            #expect(questions.first?["identifier"] as? String == "hi")
            let rules = guide["follows"] as? [[String: Any]] ?? []
            #expect(!rules.isEmpty)
            #expect(rules.contains { $0.keys.contains("when") })
            #expect(rules.contains { $0.keys.contains("deadline") })
            #expect((guide["event"] as? [String: Any])?["type"] as? String == "LifeEvent")
            #expect(try await program.get("/open-data/guides/nothing").status == 404)
        }
    }

    @Test func `every key of the data is in its schema, and none tells what only staff may see`() async throws {
        try await TestTown.run { town in
            let program = Visitor(at: town.publicURL)
            let answer = try await program.get("/open-data/schema.json")
            #expect(answer.status == 200)
            #expect(answer.headers["content-type"] == "application/schema+json; charset=utf-8")
            let schema = try DataSchema(answer)
            var paths = Self.documents
            for list in Self.documents.prefix(2) {
                let parts = try DataDocument(try await program.get(list)).parts
                paths += parts.compactMap { ($0["id"] as? String).map { String($0.dropFirst(town.publicURL.count)) } }
            }
            for path in paths {
                let document = try await program.get(path)
                #expect(document.status == 200, "\(path)")
                #expect(!document.body.contains("unconfirmed"), "\(path)")
                #expect(!document.body.contains("\"source\""), "\(path)")
                #expect(schema.unknownKeys(in: try DataDocument(document).content) == [], "\(path)")
            }
        }
    }

    @Test func `a page explains the data, and every page leads there`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            #expect(try await visitor.open("/").links.contains("/open-data"))
            let page = try await visitor.open("/open-data")
            #expect(page.status == 200)
            for path in Self.documents + ["/open-data/schema.json", "/sitemap.xml", "/embed"] {
                #expect(page.links.contains(path), "\(path)")
            }
            #expect(page.text.contains("CC BY 4.0"))
        }
    }
}
