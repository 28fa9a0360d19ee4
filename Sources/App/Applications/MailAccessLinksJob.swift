import Domain
import Foundation

/// Mails links to all applications that send their mails to one address.
struct MailAccessLinksJob: Job {
    static let kind = "mail-access-links"

    /// The address's blind index; the address itself stands sealed in the applications.
    let emailTerm: Data

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let access = AccessStore(database: transaction, desk: desk)
            let ids = try await access.applications(emailTerm: Array(emailTerm))
            let applications = try await ApplicationStore(database: transaction, desk: desk).find(ids)
            guard let email = applications.first?.email else { return }
            var links: [Letter.AccessLink] = []
            for application in applications {
                let token = try await AccessLinkStore(database: transaction, desk: desk)
                    .add(.mailed, for: application.id)
                links.append(Letter.AccessLink(to: application, by: desk.link(Path.accessLink(token.text))))
            }
            let letter = Letter.accessLinks(links, from: desk.catalogue.snapshot.town)
            try await NoticeStore(database: transaction, keys: desk.keys).add(
                Notice(kind: .accessLink, recipient: email, letter: letter),
                now: desk.now()
            )
        }
    }
}

extension Letter.AccessLink {
    init(to application: OpenApplication, by address: URL) {
        let state = application.number.map { "受付番号 \($0.text)" } ?? "入力の途中"
        self.init(name: "\(application.procedure.name())（\(state)）", address: address)
    }
}
