import Domain
import Foundation

/// An application with its seals opened and the definition that it began with.
struct OpenApplication: Sendable {
    let row: ApplicationRow
    let key: RecordKey
    let procedure: Procedure
    var entries: Entries
    /// The confirmed address, or nil before the confirmation.
    let email: String?
    /// What the card said of the applicant; nil when none was read.
    let card: CardReading?
    /// From which guide it was begun; nil when from none.
    let guidance: SittingGuidance?

    var id: UUID { row.id }
    var status: ApplicationStatus { row.status }

    var number: ReferenceNumber? { row.number.flatMap { ReferenceNumber(typed: $0) } }
}

extension OpenApplication {
    /// The page on which the applicant goes on: of a draft the next step, otherwise what has become of the application.
    func nextPath(at desk: Desk) -> String {
        Draft(self, at: desk)?.nextPath ?? Path.application(id)
    }
}

extension Journey {
    /// The application as it was sent: judged as of the day on which it arrived.
    ///
    /// - Parameters:
    ///   - entries: other entries than the application's own, e.g. those before a correction.
    ///   - card: what another reading of the card said.
    init(of application: OpenApplication, with entries: Entries? = nil, card: BasicFour? = nil, town: Town) {
        self.init(
            application.procedure,
            entries: entries ?? application.entries,
            card: card ?? application.card?.basicFour,
            town: town,
            today: CivilDate(application.row.submittedAt ?? application.row.createdAt)
        )
    }

    /// A correction of the application, judged as of the same day.
    init(
        of application: OpenApplication,
        correcting correction: Correction,
        with entries: Entries,
        card: BasicFour?,
        town: Town
    ) {
        self.init(
            application.procedure,
            entries: entries,
            correcting: correction,
            card: card,
            town: town,
            today: CivilDate(application.row.submittedAt ?? application.row.createdAt)
        )
    }
}
