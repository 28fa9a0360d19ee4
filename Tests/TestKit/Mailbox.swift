import Foundation

/// The mails of a town in development, as its mailbox page shows them.
package struct Mailbox: Sendable {
    private let staffURL: String

    package init(of town: TestTown) {
        staffURL = town.staffURL
    }

    /// The texts of all mails to an address, the newest first.
    package func mails(to address: String) async throws -> [String] {
        let reader = Visitor(at: staffURL)
        let list = try await reader.open("/mailbox")
        var mails: [String] = []
        for row in list.body.matches(of: /(?s)<tr>(.*?)<\/tr>/) where row.1.contains(">\(address)<") {
            guard let link = row.1.firstMatch(of: /href="(\/mailbox\/[^"]+)"/) else { continue }
            mails.append(try await reader.open(String(link.1)).text)
        }
        return mails
    }

    /// The text of the newest mail to an address that has `words` in it.
    package func mail(to address: String, with words: String) async throws -> String {
        for _ in 0..<600 {
            if let mail = try await mails(to: address).first(where: { $0.contains(words) }) { return mail }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NoSuchMail(words: words)
    }
}

/// Nobody wrote such a mail within thirty seconds.
package struct NoSuchMail: Error {
    let words: String
}
