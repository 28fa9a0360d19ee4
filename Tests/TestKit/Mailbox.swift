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

    /// To whom mails were written whose subject has `words` in it, each mail once, also from the mailbox's older pages.
    package func recipients(ofMailsWith words: String) async throws -> [String] {
        let reader = Visitor(at: staffURL)
        var recipients: [String] = []
        var path: String? = "/mailbox"
        while let next = path {
            let list = try await reader.open(next)
            for row in list.body.matches(of: /(?s)<tr>(.*?)<\/tr>/) where row.1.contains(words) {
                guard let recipient = row.1.firstMatch(of: /data-label="宛先">([^<]*)</) else { continue }
                recipients.append(String(recipient.1))
            }
            path = list.links.first { $0.hasPrefix("/mailbox?before=") }
        }
        return recipients
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
