import Foundation
import Testing

@testable import App

@Suite struct MailMessageTests {
    private func message(
        to recipient: String = "hanako@example.jp",
        subject: String = "件名",
        body: String = "本文",
        senderName: String = "加古川市"
    ) -> String {
        let notice = OpenNotice(
            id: UUID(),
            kind: "receipt",
            recipient: recipient,
            letter: Letter(subject: subject, body: body),
            createdAt: Date(timeIntervalSince1970: 0),
            sentAt: nil
        )
        let date = Date(timeIntervalSince1970: 1795392000)
        let message = MailMessage(notice, sender: "mado@city.example.jp", senderName: senderName, date: date)
        return String(decoding: message.bytes, as: UTF8.self)
    }

    private func headers(_ message: String) -> [Substring] {
        let head = message.components(separatedBy: "\n\n")[0]
        return head.replacing("\n ", with: " ").split(separator: "\n")
    }

    @Test func `nothing that is written into a mail adds a header`() {
        let attack = "a\r\nBcc: everybody@example.com\n\nboo"
        for message in [
            message(to: "a@example.jp\r\nBcc: b@example.com"), message(subject: attack), message(senderName: attack),
            message(subject: "a\u{2028}Bcc: b@example.com\u{85}"),
        ] {
            #expect(headers(message).count == 9)
            #expect(headers(message).filter { $0.hasPrefix("Bcc") }.isEmpty)
            #expect(headers(message).filter { $0.hasPrefix("To: <") && $0.hasSuffix(">") }.count == 1)
        }
    }

    @Test func `a long subject is folded into words that each reader can put together`() throws {
        let subject = "【加古川市】髙﨑様の「住民票の写しの交付申請（除票を含む）」について、内容の補正をお願いします👨‍👩‍👧‍👦"
        let message = message(subject: subject)
        for line in message.split(separator: "\n") { #expect(line.utf8.count <= 100, "\(line)") }
        let line = try #require(headers(message).first { $0.hasPrefix("Subject: ") })
        let words = line.dropFirst("Subject: ".count).split(separator: " ")
        #expect(words.count > 1)
        let text = try words.map { word -> String in
            #expect(word.utf8.count <= 75, "RFC 2047, 2")
            let encoded = try #require(word.firstMatch(of: /^=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=$/)?.1)
            let bytes = try #require(Data(base64Encoded: String(encoded)))
            return try #require(String(data: bytes, encoding: .utf8), "no character is cut in two")
        }
        #expect(text.joined() == subject)
    }

    @Test func `the date is Japan's`() {
        // 2026-11-23 00:00:00 UTC
        #expect(message().contains("\nDate: Mon, 23 Nov 2026 09:00:00 +0900\n"))
    }

    @Test func `holiday machines are asked not to answer`() {
        #expect(message().contains("\nAuto-Submitted: auto-generated\n"))
    }
}
