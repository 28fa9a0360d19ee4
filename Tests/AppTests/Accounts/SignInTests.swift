import App
import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@Suite struct SignInTests {
    private static let refused = "サインインできませんでした。"

    @Test func `an officer signs in, changes the first password and reaches the page that was asked for`() async throws
    {
        try await TestTown.run { town in
            let first = try await town.newOfficer("hanako", name: "加古 花子")
            let visitor = Visitor(at: town.staffURL)
            #expect(try await visitor.open("/password").path == "/sign-in")
            try await visitor.submit("/sign-in", ["name": "HANAKO", "password": first])
            let page = await visitor.page
            #expect(page.path == "/password")
            #expect(page.text.contains("はじめに、パスワードを変更してください。"))
            #expect(page.text.contains("加古 花子"))
            let new = TestTown.officerPassword
            let changed = try await visitor.post(
                "/password",
                page.form("/password")?.fields(changedBy: ["current": first, "new": new, "repetition": new]) ?? []
            )
            #expect(changed.status == 303)
            #expect(changed.headers["location"] == "/cases")
        }
    }

    @Test func `every reason of a refusal reads the same and takes the same time`() async throws {
        try await TestTown.run { town in
            _ = try await town.newOfficer("hanako")
            let visitor = Visitor(at: town.staffURL)
            var answers: [String] = []
            for name in ["hanako", "nobody", "", "' or 1=1 --"] {
                try await visitor.open("/sign-in")
                let begin = ContinuousClock.now
                let page = try await visitor.submit("/sign-in", ["name": name, "password": "wrong"])
                #expect(begin.duration(to: .now) >= .milliseconds(500))
                #expect(page.status == 422)
                #expect(!page.body.contains("wrong"))
                answers.append(page.text)
            }
            #expect(Set(answers).count == 1)
            #expect(answers[0].contains(Self.refused))
        }
    }

    @Test func `after five wrong passwords the right one does not help for a quarter of an hour`() async throws {
        try await TestTown.run { town in
            let password = try await town.newOfficer("hanako")
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        _ = try await Visitor(at: town.staffURL).post(
                            "/sign-in",
                            [("name", "hanako"), ("password", "wrong")]
                        )
                    }
                }
                try await group.waitForAll()
            }
            let fields = [("name", "hanako"), ("password", password)]
            let locked = try await Visitor(at: town.staffURL).post("/sign-in", fields)
            #expect(locked.status == 422)
            #expect(locked.text.contains(Self.refused))
            let acts = try await town.database.pool.rows(
                "select act from audit_entries where act like 'officer.%' order by id",
                as: String.self
            )
            #expect(acts.count { $0 == "officer.sign-in-failed" } == 9)
            #expect(acts.count { $0 == "officer.lockout" } == 1)
            try await town.database.pool.execute("update officers set locked_until = now() - interval '1 second'")
            #expect(try await Visitor(at: town.staffURL).post("/sign-in", fields).status == 303)
        }
    }

    @Test func `a session from before the sign-in is worth nothing afterwards`() async throws {
        try await TestTown.run { town in
            let visitor = try await town.officer("hanako")
            let stolen = await visitor.cookies
            let fields = [("name", "hanako"), ("password", TestTown.officerPassword)]
            #expect(try await visitor.post("/sign-in", fields).status == 303)
            #expect(await visitor.cookies != stolen)
            let thief = Visitor(at: town.staffURL, cookies: stolen)
            #expect(try await thief.get("/password").status == 303)
            #expect(try await visitor.get("/password").status == 200)
        }
    }

    @Test func `a session that the browser made up opens nothing`() async throws {
        try await TestTown.run { town in
            _ = try await town.officer("hanako")
            let forged = Visitor(
                at: town.staffURL,
                cookies: ["__Host-madoguchi-staff": String(repeating: "A", count: 43)]
            )
            #expect(try await forged.get("/password").status == 303)
        }
    }

    @Test func `the session cookie is kept from scripts, from plain http and from other sites`() async throws {
        try await TestTown.run { town in
            let password = try await town.newOfficer("hanako")
            let answer = try await Visitor(at: town.staffURL).post(
                "/sign-in",
                [("name", "hanako"), ("password", password)]
            )
            let cookie = answer.headers["set-cookie"] ?? ""
            #expect(cookie.hasPrefix("__Host-madoguchi-staff="))
            for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(flag)) }
            #expect(!cookie.contains("Domain"))
        }
    }

    @Test func `signing out ends the session`() async throws {
        try await TestTown.run { town in
            let visitor = try await town.officer("hanako")
            let session = await visitor.cookies
            try await visitor.open("/password")
            #expect(try await visitor.submit("/sign-out").path == "/sign-in")
            #expect(await visitor.cookies.isEmpty)
            #expect(try await Visitor(at: town.staffURL, cookies: session).get("/password").status == 303)
        }
    }

    @Test func `a session ends after half an hour without use, and after eight hours in any case`() async throws {
        try await TestTown.run { town in
            let visitor = try await town.officer("hanako")
            try await town.database.pool.execute("update sessions set last_seen_at = now() - interval '29 minutes'")
            #expect(try await visitor.get("/password").status == 200)
            try await town.database.pool.execute("update sessions set last_seen_at = now() - interval '31 minutes'")
            #expect(try await visitor.get("/password").status == 303)
            try await town.database.pool.execute("update sessions set last_seen_at = now(), expires_at = now()")
            #expect(try await visitor.get("/password").status == 303)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example/", "/\\evil.example", "/%09/evil.example\t", "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y", "/sign-out", "",
    ])
    func `nobody is led to another place than a page of this site`(target: String) async throws {
        try await Self.expectLanding(after: target, at: "/cases")
    }

    @Test func `one returns to the page that one wanted`() async throws {
        try await Self.expectLanding(after: "/officers?page=2", at: "/officers?page=2")
    }

    private static func expectLanding(after target: String, at expected: String) async throws {
        try await TestTown.run { town in
            _ = try await town.officer("hanako")
            let fields = [("name", "hanako"), ("password", TestTown.officerPassword), ("to", target)]
            let answer = try await Visitor(at: town.staffURL).post("/sign-in", fields)
            #expect(answer.headers["location"] == expected)
        }
    }

    @Test func `a form that comes after the session has ended says that one must sign in`() async throws {
        try await TestTown.run { town in
            let answer = try await Visitor(at: town.staffURL).post("/password", [("current", "x")])
            #expect(answer.status == 401)
            #expect(answer.text.contains("サインインしてください。"))
        }
    }
}
