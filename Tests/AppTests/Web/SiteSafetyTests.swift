import App
import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@Suite struct SiteSafetyTests {
    private static let headers = [
        "content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy",
        "cross-origin-opener-policy", "cross-origin-resource-policy", "cache-control", "x-request-id",
    ]

    @Test func `every answer of both sites tells the browser what not to do`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let citizen = Visitor(at: town.publicURL)
            var answers: [WebPage] = []
            for path in ["/", "/nowhere", "/procedures", "/assets/nothing.css", "/applications/x"] {
                answers.append(try await citizen.get(path))
            }
            for path in ["/sign-in", "/password", "/officers", "/audit", "/audit/export", "/mailbox", "/nowhere"] {
                answers.append(try await chief.get(path))
            }
            answers.append(try await citizen.post("/nowhere", [("a", "b")]))
            answers.append(try await citizen.send("POST", "/", headers: [("Origin", "https://evil.example")]))
            for answer in answers {
                for name in Self.headers { #expect(answer.headers[name] != nil, "\(answer.path) has no \(name)") }
                let policy = answer.headers["content-security-policy"] ?? ""
                #expect(policy.contains("default-src 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(answer.headers["server"] == nil)
                #expect(answer.body.firstMatch(of: /<script(?![^>]*src=)|<style|\son[a-z]+=|\sstyle=/) == nil)
            }
        }
    }

    @Test(arguments: ["https://evil.example", "null", "http://localhost", "http://localhost:1.evil.example"])
    func `a form that another site posts is refused`(origin: String) async throws {
        try await TestTown.run { town in
            let officer = try await town.officer("hanako")
            let page = try await officer.open("/password")
            let token = page.form("/password")?.fields.first { $0.name == "_csrf" }?.value ?? ""
            let answer = try await officer.send(
                "POST",
                "/sign-out",
                body: ByteBuffer(string: "_csrf=\(token)"),
                type: "application/x-www-form-urlencoded",
                headers: [("Origin", origin)]
            )
            #expect(answer.status == 403)
            #expect(try await officer.get("/password").status == 200)
        }
    }

    @Test func `a form that was not drawn for this session is refused`() async throws {
        try await TestTown.run { town in
            let officer = try await town.officer("hanako")
            let other = try await town.officer("jiro")
            let page = try await other.open("/password")
            let foreign = page.form("/password")?.fields.first { $0.name == "_csrf" }?.value ?? ""
            #expect(foreign.count == 43)
            for token in ["", "x", foreign] {
                #expect(try await officer.post("/password", [("_csrf", token), ("current", "x")]).status == 403)
                #expect(try await officer.post("/sign-out", [("_csrf", token)]).status == 403)
            }
        }
    }

    @Test func `what changes something cannot be done by opening an address`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let id = try await town.database.pool.one("select id from officers", as: UUID.self).uuidString
            for path in ["/sign-out", "/officers/\(id)/disabling", "/officers/\(id)/password"] {
                #expect(try await chief.get(path).status == 404)
            }
            for method in ["PUT", "DELETE", "PATCH", "TRACE"] {
                #expect(try await chief.send(method, "/officers").status == 404)
            }
            let overridden = try await chief.send(
                "GET",
                "/sign-out?_method=POST",
                headers: [
                    ("X-HTTP-Method-Override", "POST")
                ]
            )
            #expect(overridden.status == 404)
            #expect(try await chief.get("/password").status == 200)
        }
    }

    @Test func `a form that is too large is refused before it is read`() async throws {
        try await TestTown.run { town in
            let answer = try await Visitor(at: town.staffURL).post(
                "/sign-in",
                [("name", String(repeating: "a", count: 600_000)), ("password", "x")]
            )
            #expect(answer.status == 413)
        }
    }

    @Test(arguments: [
        "/assets/..%2f..%2f0003_audit.sql", "/assets/%2e%2e/Migrations/0003_audit.sql", "/assets/madoguchi.css",
        "/assets/..", "/assets/%00", "/assets/%5c..%5cx",
    ])
    func `no file but the published ones can be had`(path: String) async throws {
        try await TestTown.run { town in
            let answer = try await Visitor(at: town.publicURL).get(path)
            #expect([400, 404].contains(answer.status))
            #expect(!answer.body.contains("create table"))
            #expect(!answer.body.contains("@layer"))
        }
    }

    @Test func `an error page tells nothing of the inside`() async throws {
        try await TestTown.run { town in
            try await town.database.pool.execute("alter table officers rename to officers_away")
            let answer = try await Visitor(at: town.staffURL).post("/sign-in", [("name", "x"), ("password", "y")])
            #expect(answer.status == 500)
            #expect(answer.text.contains(answer.headers["x-request-id"] ?? "none"))
            for word in ["officers", "relation", "42P01", "select", "Swift", "Postgres", ".swift"] {
                #expect(!answer.body.contains(word), "\(word)")
            }
        }
    }

    @Test func `nothing that is typed can add a header to an answer or markup to a page`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.staffURL)
            let redirect = try await visitor.get("/password?x=%0d%0aSet-Cookie:%20a=b")
            #expect(redirect.headers["set-cookie"] == nil)
            let page = try await visitor.post(
                "/sign-in",
                [("name", "\"><script>alert(1)</script>"), ("password", "x"), ("to", "/\"><script>alert(2)</script>")]
            )
            #expect(!page.body.contains("<script>alert"))
        }
    }
}
