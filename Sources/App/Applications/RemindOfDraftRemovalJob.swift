import Domain
import Foundation

/// Tells an applicant that an application that was begun will soon be removed, with a link to go on with it.
struct RemindOfDraftRemovalJob: Job {
    static let kind = "remind-of-draft-removal"

    /// Days between the mail and the last day on which the draft can be gone on with.
    private static let notice = 3

    let application: UUID

    /// A draft that was last touched before this moment is to be told of.
    static func limit(asOf today: CivilDate) -> Date {
        today.adding(days: notice + 1 - DraftStore.lifetimeInDays).startInJapan
    }

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let open = try await store.find(application, locked: true), open.status == .draft,
                let email = open.email, open.row.updatedAt < Self.limit(asOf: desk.today)
            else { return }
            let token = try await AccessLinkStore(database: transaction, desk: desk).add(.mailed, for: open.id)
            let letter = Letter.draftRemoval(
                from: desk.catalogue.snapshot.town,
                procedure: open.procedure.name(),
                lastDay: CivilDate(open.row.updatedAt).adding(days: DraftStore.lifetimeInDays),
                link: desk.link(Path.accessLink(token.text))
            )
            try await NoticeStore(database: transaction, keys: desk.keys).add(
                Notice(kind: .draftRemoval, recipient: email, letter: letter, application: open.id),
                now: desk.now()
            )
        }
    }
}
