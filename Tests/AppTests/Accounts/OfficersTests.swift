import App
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct OfficersTests {
    @Test func `an administrator registers an officer and sees the first password once`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let list = try await chief.open("/officers")
            let fields = try #require(list.form("/officers")).fields(
                changedBy: ["sign-in-name": "taro", "display-name": "加古 太郎", "role": "clerk"]
            )
            let made = try await chief.post("/officers", fields)
            let password = try #require(made.text.firstMatch(of: /[a-z2-9]{4}(-[a-z2-9]{4}){3}/)).0
            let again = try await chief.post("/officers", fields)
            #expect(again.status == 303)
            #expect(try await chief.open(again.headers["location"] ?? "").text.contains("加古 太郎"))
            #expect(await !chief.page.text.contains(password))
            #expect(try await chief.open("/officers").text.contains("仮パスワード"))
            let taro = Visitor(at: town.staffURL)
            let signedIn = try await taro.post("/sign-in", [("name", "taro"), ("password", String(password))])
            #expect(signedIn.headers["location"] == "/password")
        }
    }

    @Test func `until the first password is changed no other page opens and no form is taken`() async throws {
        try await TestTown.run { town in
            let first = try await town.newOfficer("hanako", role: .administrator)
            let visitor = Visitor(at: town.staffURL)
            try await visitor.open("/sign-in")
            try await visitor.submit("/sign-in", ["name": "hanako", "password": first])
            let officers = try await visitor.get("/officers")
            #expect(officers.status == 303)
            #expect(officers.headers["location"] == "/password?to=%2Fofficers")
            #expect(try await visitor.post("/officers", []).status == 403)
        }
    }

    @Test func `what is wrong with a new officer is said at its field and nothing typed is lost`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            try await chief.open("/officers")
            let bad = try await chief.submit("/officers", ["sign-in-name": "太郎", "display-name": "加古 太郎"])
            #expect(bad.status == 422)
            #expect(bad.body.contains("href=\"#sign-in-name\""))
            #expect(bad.body.contains("value=\"加古 太郎\""))
            let taken = try await chief.submit("/officers", ["sign-in-name": "CHIEF", "display-name": "加古 太郎"])
            #expect(taken.status == 422)
            #expect(taken.text.contains("既に使われています"))
        }
    }

    @Test func `a clerk cannot open or change anything of the administrators`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("hanako")
            let id = try await town.database.pool.one("select id from officers", as: UUID.self).uuidString.lowercased()
            for path in ["/officers", "/officers/\(id)", "/audit", "/audit/export"] {
                #expect(try await clerk.get(path).status == 403)
            }
            for path in [
                "/officers", "/officers/\(id)", "/officers/\(id)/password", "/officers/\(id)/disabling",
                "/officers/\(id)/enabling",
            ] {
                #expect(try await clerk.post(path, []).status == 403)
            }
        }
    }

    @Test func `a disabled officer is out at once, and in again when enabled`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let clerk = try await town.officer("hanako")
            let path = try await Self.path(of: "hanako", in: town)
            try await chief.open(path)
            #expect(try await chief.submit("/disabling").text.contains("停止中"))
            #expect(try await clerk.get("/password").status == 303)
            let fields = [("name", "hanako"), ("password", TestTown.officerPassword)]
            #expect(try await clerk.post("/sign-in", fields).status == 422)
            try await chief.submit("/enabling")
            #expect(try await clerk.post("/sign-in", fields).status == 303)
        }
    }

    @Test func `the last administrator stays one, also when two remove each other at once`() async throws {
        try await TestTown.run { town in
            let first = try await town.officer("first", role: .administrator)
            let second = try await town.officer("second", role: .administrator)
            let firstPage = try await second.open(Self.path(of: "first", in: town))
            let secondPage = try await first.open(Self.path(of: "second", in: town))
            let disabling = try #require(secondPage.form("/disabling"))
            let demotion = try #require(firstPage.forms.first { $0.fields.contains { $0.name == "role" } })
            async let one = first.post(disabling.action, disabling.fields(changedBy: [:]))
            async let other = second.post(demotion.action, demotion.fields(changedBy: ["role": "clerk"]))
            let statuses = try await [one.status, other.status]
            #expect(statuses.count { $0 == 303 } >= 1)
            let left = try await town.database.pool.one(
                "select count(*) from officers where role = 'administrator' and disabled_at is null",
                as: Int.self
            )
            #expect(left == 1)
        }
    }

    @Test func `a reset password ends the officer's sessions and must be changed`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            let clerk = try await town.officer("hanako")
            let page = try await chief.open(Self.path(of: "hanako", in: town))
            let form = try #require(page.forms.first { $0.action.hasSuffix("/password") && $0.action != "/password" })
            let shown = try await chief.post(form.action, form.fields(changedBy: [:]))
            let password = try #require(shown.text.firstMatch(of: /[a-z2-9]{4}(-[a-z2-9]{4}){3}/)).0
            #expect(try await clerk.get("/password").status == 303)
            let signedIn = try await clerk.post("/sign-in", [("name", "hanako"), ("password", String(password))])
            #expect(signedIn.headers["location"] == "/password")
        }
    }

    @Test func `an officer who moves to another department is there from the next request on`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            _ = try await town.officer("hanako")
            let path = try await Self.path(of: "hanako", in: town)
            let page = try await chief.open(path)
            let form = try #require(page.forms.first { $0.fields.contains { $0.name == "department" } })
            let fields = form.fields(changedBy: ["department": "shiminzeika", "display-name": "加古 花子"])
            #expect(try await chief.post(form.action, fields).status == 303)
            #expect(try await chief.open("/officers").text.contains("加古 花子 市民税課"))
            let unknown = try await chief.post(
                path,
                form.fields(changedBy: ["_key": UUID().uuidString, "department": "x"])
            )
            #expect(unknown.status == 422)
        }
    }

    private static func path(of name: String, in town: TestTown) async throws -> String {
        let id = try await town.database.pool.one("select id from officers where sign_in_name = \(name)", as: UUID.self)
        return "/officers/\(id.uuidString.lowercased())"
    }
}
