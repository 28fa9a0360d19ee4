import Foundation
import TestKit
import Testing

@Suite struct InquiryTests {
    @Test func `number and code open an application on any device`() async throws {
        try await TestTown.run { town in
            let (number, code) = try await Applicant(in: town).apply()
            let library = Visitor(at: town.publicURL)
            try await library.open("/applications?number=\(number)")
            let page = try await library.submit("/applications", ["code": code.lowercased().replacing("-", with: " ")])
            #expect(page.path.hasPrefix("/applications/"), "\(page.status) \(page.text)")
            #expect(page.text.contains("いまは、市役所の番です"))
            #expect(page.text.contains("審査が終わるめやす"))

            let address = page.path
            try await library.submit("/session-end")
            #expect(try await library.open(address).status == 401)
        }
    }

    @Test func `a wrong number and a wrong code are answered alike`() async throws {
        try await TestTown.run { town in
            let (number, code) = try await Applicant(in: town).apply()
            let (otherNumber, _) = try await Applicant(in: town, email: "jiro@example.jp").apply()
            let stranger = Visitor(at: town.publicURL)
            var answers: [String] = []
            for (number, code) in [(otherNumber, code), (number, "AAAAA-AAAAA"), ("000-0000-0000", code)] {
                try await stranger.open("/applications")
                let page = try await stranger.submit("/applications", ["number": number, "code": code])
                #expect(page.status == 422)
                #expect(page.body.contains("id=\"number-error\""))
                answers.append(page.text.replacing(number, with: "").replacing(code, with: ""))
            }
            #expect(Set(answers).count == 1)
        }
    }

    @Test func `what can be no number is told at its input, and what was typed stays`() async throws {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            try await visitor.open("/applications")
            let page = try await visitor.submit("/applications", ["number": "123-4567-8900", "code": "ABC"])
            #expect(page.status == 422)
            #expect(page.body.contains("href=\"#number\""))
            #expect(page.body.contains("href=\"#code\""))
            #expect(page.body.contains("value=\"123-4567-8900\""))
        }
    }

    @Test func `guessing ends after ten wrong codes for a number`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_RATE_FACTOR": "1"]) { town in
            let (number, code) = try await Applicant(in: town).apply()
            let stranger = Visitor(at: town.publicURL)
            for _ in 0..<10 {
                #expect(
                    try await stranger.post("/applications", [("number", number), ("code", "AAAAA-AAAAA")]).status
                        == 422
                )
            }
            #expect(try await stranger.post("/applications", [("number", number), ("code", code)]).status == 429)
        }
    }
}
