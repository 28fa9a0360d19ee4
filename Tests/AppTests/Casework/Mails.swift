import TestKit

/// What stands in the mails of a town in development.
struct Mails {
    let reader: Visitor

    init(of town: TestTown) {
        reader = Visitor(at: town.staffURL)
    }

    /// The text of the newest mail with these words in its subject.
    func mail(with words: String) async throws -> String {
        let list = try await reader.open("/mailbox")
        for row in list.body.matches(of: /(?s)<tr>(.*?)<\/tr>/) where row.1.contains(words) {
            if let link = row.1.firstMatch(of: /href="(\/mailbox\/[^"]+)"/) {
                return try await reader.open(String(link.1)).text
            }
        }
        return ""
    }
}
