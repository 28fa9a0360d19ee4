import Domain
import Foundation
import Postgres

/// Tells the applicant that a file carries a virus.
struct InfectedFileNotice: Sendable {
    let application: OpenApplication
    let attachment: UUID

    func add(_ transaction: Transaction, at desk: Desk) async throws {
        guard let recipient = application.email else { return }
        let letter = Letter.infectedFile(
            from: desk.catalogue.snapshot.town,
            procedure: application.procedure.name(),
            status: desk.link(Path.applications)
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .infectedFile, recipient: recipient, letter: letter, application: application.id),
            id: attachment,
            now: desk.now()
        )
    }
}
