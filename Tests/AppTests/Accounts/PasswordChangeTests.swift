import App
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct PasswordChangeTests {
    private static let new = "mizuumi to yama no asa"

    @Test func `a changed password ends the officer's other sessions and takes the old one's place`() async throws {
        try await TestTown.run { town in
            let desk = try await town.officer("hanako")
            let other = Visitor(at: town.staffURL)
            let old = [("name", "hanako"), ("password", TestTown.officerPassword)]
            _ = try await other.post("/sign-in", old)
            #expect(try await other.get("/password").status == 200)
            try await desk.open("/password")
            let page = try await desk.submit("/password", Self.change(to: Self.new))
            #expect(page.text.contains("パスワードを変更しました。"))
            #expect(try await desk.get("/password").status == 200)
            #expect(try await other.get("/password").status == 303)
            #expect(try await other.post("/sign-in", old).status == 422)
            #expect(try await other.post("/sign-in", [("name", "hanako"), ("password", Self.new)]).status == 303)
        }
    }

    @Test func `a double click changes the password once and both see that it was done`() async throws {
        try await TestTown.run { town in
            let officer = try await town.officer("hanako")
            let page = try await officer.open("/password")
            let fields = page.form("/password")?.fields(changedBy: Self.change(to: Self.new)) ?? []
            async let first = officer.post("/password", fields)
            async let second = officer.post("/password", fields)
            let answers = try await [first, second]
            #expect(answers.map(\.status) == [303, 303])
            let changes = try await town.database.pool.one(
                "select count(*) from audit_entries where act = 'officer.password-change'",
                as: Int.self
            )
            #expect(changes == 2)
        }
    }

    @Test(arguments: [
        ("short", "12文字以上"), ("password1234", "推測されやすい"), ("Kakogawa2026!", "推測されやすい"),
        ("aaaaaaaaaaaaaaaa", "推測されやすい"), ("1qaz2wsx3edc4rfv", "推測されやすい"), ("xx-hanako-xx-99", "職員番号や氏名"),
        (TestTown.officerPassword, "現在のパスワードと違う"),
    ])
    func `a poor password is refused at its field`(password: String, reason: String) async throws {
        try await TestTown.run { town in
            let officer = try await town.officer("hanako")
            try await officer.open("/password")
            let page = try await officer.submit("/password", Self.change(to: password))
            #expect(page.status == 422)
            #expect(page.text.contains(reason))
            #expect(page.body.contains("href=\"#new\""))
            #expect(!page.body.contains("value=\"\(password)\""))
        }
    }

    @Test func `a wrong current password and a mistyped repetition are said at their fields`() async throws {
        try await TestTown.run { town in
            let officer = try await town.officer("hanako")
            try await officer.open("/password")
            let mistyped = try await officer.submit(
                "/password",
                Self.change(to: Self.new).merging(["repetition": "mizuumi"]) { $1 }
            )
            #expect(mistyped.body.contains("href=\"#repetition\""))
            let wrong = try await officer.submit(
                "/password",
                Self.change(to: Self.new).merging(["current": "not mine at all"]) { $1 }
            )
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("href=\"#current\""))
        }
    }

    private static func change(to new: String) -> [String: String] {
        ["current": TestTown.officerPassword, "new": new, "repetition": new]
    }
}
