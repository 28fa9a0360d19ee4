import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CaseListTests {
    @Test(arguments: ["加古川", "花子", "加古川花子", "加古川　花子", "カコガワ", "かこがわ はなこ", "ﾊﾅｺ"])
    func `a case is found by family name, given name or both, in kanji and kana`(words: String) async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let other = try await FiledCase.file(in: town, family: "髙砂", given: "一郎", kana: ("タカサゴ", "イチロウ"))
            let page = try await clerk.open("/cases?pile=new&q=\(Self.encode(words))")
            #expect(page.text.contains(filed.number.text))
            #expect(!page.text.contains(other.number.text))
        }
    }

    @Test func `a number is found however it is typed, and a wrong one is told`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let other = try await FiledCase.file(in: town)
            let wide = String(
                filed.number.text.unicodeScalars.map { scalar in
                    scalar.properties.numericType == nil
                        ? Character("ー") : Character(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
                }
            )
            for typed in [filed.number.text, filed.number.digits, wide] {
                let page = try await clerk.open("/cases?q=\(Self.encode(typed))")
                #expect(page.text.contains(filed.number.text), "\(typed)")
                #expect(!page.text.contains(other.number.text))
            }
            let last = try #require(filed.number.digits.last?.wholeNumberValue)
            let wrong = filed.number.digits.dropLast() + String((last + 1) % 10)
            #expect(try await clerk.open("/cases?q=\(wrong)").text.contains("どこかが違うようです"))
        }
    }

    @Test func `a list is narrowed by pile, procedure, day and officer`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let new = try await FiledCase.file(in: town)
            let taken = try await FiledCase.file(in: town)
            let old = try await FiledCase.file(in: town, daysAgo: 30)
            try await taken.take(by: clerk)
            let today = CivilDate(Date())
            let expectations: [(String, [FiledCase])] = [
                ("", [new, old]), ("?view=review", [taken]), ("?view=all", [new, taken, old]), ("?view=closed", []),
                ("?view=all&mine=yes", [taken]), ("?view=all&procedure=juminhyo", [new, taken, old]),
                ("?view=all&procedure=tenshutsu", []), ("?view=all&from=\(today)", [new, taken]),
                ("?view=all&to=\(today.adding(days: -1))", [old]),
            ]
            for (query, expected) in expectations {
                let text = try await clerk.open("/cases\(query)").text
                for filed in [new, taken, old] {
                    #expect(
                        text.contains(filed.number.text) == expected.contains { $0.id == filed.id },
                        "\(query) \(filed.number.text)"
                    )
                }
            }
            #expect(try await clerk.open("/cases").text.contains("期限超過"), "the old one is overdue")
            #expect(try await clerk.open("/cases?from=2026-13-01").status == 422)
        }
    }

    @Test func `pages neither repeat nor lose a case when others arrive and move meanwhile`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            var filed: [FiledCase] = []
            for number in 0..<CaseListController.pageSize + 5 {
                filed.append(try await FiledCase.file(in: town, daysAgo: Double(number % 3)))
            }
            var seen: [String] = []
            var path: String? = "/cases?view=all"
            while let next = path {
                let page = try await clerk.open(next)
                seen += page.links.filter { $0.firstMatch(of: /^\/cases\/[0-9a-f-]{36}$/) != nil }
                if seen.count == CaseListController.pageSize {
                    _ = try await FiledCase.file(in: town)
                    let last = try #require(filed.first { $0.path == seen.last })
                    try await last.take(by: clerk)
                }
                path = page.links.first { $0.contains("after=") && !$0.contains("csv") && $0.contains("view=all") }
                if let path, path == next { break }
            }
            #expect(seen.count == Set(seen).count)
            #expect(Set(filed.map(\.path)).isSubset(of: seen))
        }
    }

    @Test func `who has waited longest stands first, and among what is closed the newest`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let new = try await FiledCase.file(in: town)
            let old = try await FiledCase.file(in: town, daysAgo: 3)
            func numbers(_ path: String) async throws -> [String] {
                try await clerk.open(path).body.matches(of: /class="number">(\d{3}-\d{4}-\d{4})</).map { String($0.1) }
            }
            #expect(try await numbers("/cases") == [old.number.text, new.number.text])
            #expect(try await numbers("/cases?view=all") == [new.number.text, old.number.text])
            for filed in [new, old] {
                try await clerk.open(filed.path + "/cancellation")
                try await clerk.submit("/cancellation", ["reason": "同じ申請が2件ありました。"])
            }
            #expect(try await numbers("/cases?view=closed") == [new.number.text, old.number.text])
        }
    }

    @Test func `a day that is none is told at its field and stays there`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let page = try await clerk.open("/cases?from=2026-02-31&to=2026-03-01")
            #expect(page.status == 422)
            #expect(page.links.contains("#from"))
            #expect(page.body.contains(#"id="from-error""#))
            #expect(page.form("/cases")?.fields.contains { $0 == ("from", "2026-02-31") } == true)
            #expect(page.form("/cases")?.fields.contains { $0 == ("to", "2026-03-01") } == true)
            #expect(try await clerk.open("/cases?from=2026-03-02&to=2026-03-01").links.contains("#to"))
            #expect(try await clerk.open("/cases.csv?from=2026-02-31").status == 422)
        }
    }

    @Test func `the list is saved for a spreadsheet, and a name that looks like a formula stays text`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town, family: "-加古川")
            let file = try await clerk.open("/cases.csv?view=all")
            #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(file.body.hasPrefix("\u{FEFF}\"受付番号\""))
            #expect(file.body.contains("\"\(filed.number.text)\""))
            #expect(!file.body.contains("\"-加古川"))
            let exported = try await town.database.pool.one(
                "select details->>'ids' from audit_entries where act = 'case.export'",
                as: String.self
            )
            #expect(exported == filed.id.uuidString.lowercased())
        }
    }

    @Test func `reading lists, cases and copies is recorded`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            try await clerk.open("/cases")
            try await clerk.open(filed.path)
            let copy = try await clerk.open(filed.path + "/copy")
            #expect(copy.text.contains("加古川 花子"))
            #expect(try await filed.audited(.caseReading) == 1)
            #expect(try await filed.audited(.casePrinting) == 1)
            let listed = try await town.database.pool.one(
                "select details->>'ids' from audit_entries where act = 'case.listing'",
                as: String.self
            )
            #expect(listed == filed.id.uuidString.lowercased())
        }
    }

    static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}
