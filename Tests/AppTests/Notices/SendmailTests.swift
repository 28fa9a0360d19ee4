import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct SendmailTests {
    private struct Outcome: Decodable, Sendable {
        let isSent: Bool
        let isFailed: Bool
        let attempts: Int
        let state: String
    }

    private func outcome(in town: TestTown, after isOver: (Outcome) -> Bool) async throws -> Outcome {
        let question: SQL = """
            select sent_at is not null as is_sent, failed_at is not null as is_failed, attempts, state
            from notices, jobs where jobs.kind = 'send-notice'
            """
        try await eventually { isOver(try await town.database.pool.one(question, as: Outcome.self)) }
        return try await town.database.pool.one(question, as: Outcome.self)
    }

    @Test func `a mail is handed to the mail system as it was written`() async throws {
        let program = try FakeSendmail(exit: [0])
        try await TestTown.run(settings: program.settings) { town in
            let id = try await town.write(to: "hanako@example.jp", subject: "申請を受け付けました", body: "髙﨑 様\nありがとうございます。")
            let outcome = try await outcome(in: town) { $0.isSent }
            #expect(outcome.isSent && outcome.state == "done" && outcome.attempts == 1)
            let mail = try #require(program.mails().first)
            #expect(mail.hasPrefix("-t -i\n"))
            #expect(mail.contains("\nTo: <hanako@example.jp>\n"))
            #expect(mail.contains("\nMessage-ID: <\(id.uuidString.lowercased())@city.example.jp>\n"))
            let body = try #require(mail.components(separatedBy: "\n\n").last)
            let text = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
            #expect(String(decoding: text, as: UTF8.self) == "髙﨑 様\r\nありがとうございます。")
        }
    }

    @Test func `a mail system that is busy is tried again`() async throws {
        let program = try FakeSendmail(exit: [75, 0])
        try await TestTown.run(settings: program.settings) { town in
            try await town.write(to: "hanako@example.jp")
            let outcome = try await outcome(in: town) { $0.isSent }
            #expect(outcome.isSent && !outcome.isFailed)
            #expect(outcome.attempts == 2)
        }
    }

    @Test(arguments: [65, 67, 68])
    func `an address that does not exist is not tried again`(status: Int) async throws {
        let program = try FakeSendmail(exit: [status])
        try await TestTown.run(settings: program.settings) { town in
            try await town.write(to: "nobody@example.jp")
            let outcome = try await outcome(in: town) { $0.isFailed }
            #expect(outcome.isFailed && !outcome.isSent)
            #expect(outcome.state == "done" && outcome.attempts == 1)
        }
    }

    @Test func `a mail system that is missing loses no mail and tells no address`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_SENDMAIL": "/nonexistent/sendmail"]) { town in
            try await town.write(to: "hanako@example.jp")
            let outcome = try await outcome(in: town) { $0.attempts == 1 && $0.state == "queued" }
            #expect(outcome.state == "queued" && !outcome.isSent && !outcome.isFailed)
            let error = try await town.database.pool.one(
                "select last_error from jobs where kind = 'send-notice'",
                as: String.self
            )
            #expect(!error.contains("hanako"))
        }
    }

    @Test func `a program that never ends is ended, whatever it leaves behind`() async throws {
        let program = try FakeSendmail(exit: [0], seconds: 3600)
        let start = ContinuousClock.now
        let ending = try await MailProgram(path: program.path, deadline: .milliseconds(300)).run([], input: Data())
        #expect(ending == .signal(9))
        #expect(start.duration(to: .now) < .seconds(60))
    }

    @Test func `a program that does not read its mail is told by its status`() async throws {
        let mail = Data(repeating: 0x61, count: 1 << 20)
        #expect(try await MailProgram(path: "/bin/false").run([], input: mail) == .status(1))
        #expect(try await MailProgram(path: "/bin/true").run([], input: mail) == .status(0))
    }

    @Test func `the mail program learns nothing of the service's settings`() async throws {
        let program = MailProgram(path: "/bin/sh")
        let curiosity = #"[ -z "$(env | grep -v -e ^PATH= -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=)" ]"#
        #expect(try await program.run(["-c", curiosity], input: Data()) == .status(0))
    }

    @Test func `a mail is sealed in the database`() async throws {
        try await TestTown.run { town in
            try await town.write(to: "hanako@example.jp", subject: "geheim", body: "geheim")
            let plain = try await town.database.pool.one(
                """
                select count(*) from notices
                where position('hanako'::bytea in recipient) > 0 or position('geheim'::bytea in subject) > 0
                    or position('geheim'::bytea in body) > 0
                """,
                as: Int.self
            )
            #expect(plain == 0)
        }
    }
}
