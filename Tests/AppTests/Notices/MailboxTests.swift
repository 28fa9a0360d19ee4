import TestKit
import Testing

@Suite struct MailboxTests {
    @Test func `the mailbox of a new town is empty`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.staffURL).open("/mailbox")
            #expect(page.status == 200)
            #expect(page.text.contains("メールはまだありません。"))
        }
    }

    @Test func `a mail that does not exist is not found`() async throws {
        try await TestTown.run { town in
            let page = try await Visitor(at: town.staffURL).open("/mailbox/8d0c5bb1-0e3c-4a57-9a55-7b9a1c3f0e11")
            #expect(page.status == 404)
        }
    }
}
