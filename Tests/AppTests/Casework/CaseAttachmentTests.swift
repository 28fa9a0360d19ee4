import Domain
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct CaseAttachmentTests {
    @Test func `a clean file is saved, never shown, and the reading is recorded`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let id = try await filed.attach("%PDF-1.7", state: "clean")
            #expect(try await clerk.open(filed.path).text.contains("委任状.pdf"))
            let file = try await clerk.open(filed.path + "/attachments/\(id.uuidString.lowercased())")
            #expect(file.body == "%PDF-1.7")
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(file.headers["content-security-policy"]?.contains("sandbox") == true)
            #expect(file.headers["x-content-type-options"] == "nosniff")
            let readings = try await town.database.pool.one(
                "select count(*) from audit_entries where act = 'attachment.reading'",
                as: Int.self
            )
            #expect(readings == 1)
        }
    }

    @Test(arguments: ["waiting", "infected"])
    func `a file that was not found harmless is never opened`(state: String) async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let id = try await filed.attach("%PDF-1.7", state: state)
            let path = filed.path + "/attachments/\(id.uuidString.lowercased())"
            #expect(!(try await clerk.open(filed.path).links.contains(path)))
            #expect(try await clerk.open(path).status == 409)
        }
    }

    @Test func `a file cannot be opened through another case`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let filed = try await FiledCase.file(in: town)
            let other = try await FiledCase.file(in: town)
            let id = try await filed.attach("%PDF-1.7", state: "clean")
            #expect(try await clerk.open(other.path + "/attachments/\(id.uuidString.lowercased())").status == 404)
        }
    }
}
