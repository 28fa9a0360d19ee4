import Foundation

/// A mail as it goes to the mail system: RFC 5322 with MIME, everything outside ASCII encoded.
struct MailMessage: Sendable {
    let bytes: Data

    /// - Parameters:
    ///   - sender: the address from which it comes.
    ///   - senderName: the name that mail programs show.
    init(_ notice: OpenNotice, sender: String, senderName: String, date: Date) {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        let fields = [
            "From: \(Self.encodedWords(senderName)) <\(Self.oneLine(sender))>",
            "To: <\(Self.oneLine(notice.recipient))>",
            "Subject: \(Self.encodedWords(notice.letter.subject))",
            "Date: \(Self.dateFormat.format(date))",
            // The same on every attempt, so that a repeated mail can be recognised.
            "Message-ID: <\(notice.id.uuidString.lowercased())@\(Self.oneLine(domain))>",
            // No answer from holiday machines (RFC 3834).
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        let body = Data(notice.letter.body.replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        bytes = Data((fields + ["", body, ""]).joined(separator: "\n").utf8)
    }

    private static var dateFormat: Date.VerbatimFormatStyle {
        Date.VerbatimFormatStyle(
            format:
                "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0900",
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt,
            calendar: Calendar(identifier: .gregorian)
        )
    }

    /// RFC 2047: pieces of at most 45 bytes in UTF-8 that never cut a character, base64, folded.
    private static func encodedWords(_ text: String) -> String {
        var pieces: [String] = []
        var piece = ""
        for character in oneLine(text) {
            if piece.utf8.count + character.utf8.count > 45 {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return (pieces + [piece]).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
    }

    /// Nothing that a header is made of can add a header.
    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }
}
