import Domain
import Foundation
import Postgres

/// An application's form that may be filled in from the card: a draft's, or the open part of a correction.
struct CardForm: Sendable {
    let application: OpenApplication
    let journey: Journey
    private let correction: CorrectionForm?

    /// - Returns: nil when nothing may be changed, or the form asks for nothing that a card says.
    static func find(_ application: OpenApplication, in database: any Querying, at desk: Desk) async throws -> CardForm?
    {
        let form: CardForm
        if let draft = Draft(application, at: desk) {
            form = CardForm(application: application, journey: draft.journey, correction: nil)
        } else if let correction = try await CorrectionForm.find(of: application, in: database, at: desk) {
            form = CardForm(application: application, journey: correction.journey, correction: correction)
        } else {
            return nil
        }
        return form.journey.cardItems.isEmpty ? nil : form
    }

    /// What is read off the card: only what the form asks for.
    var items: [BasicFour.Item] { journey.cardItems }

    var isCorrection: Bool { correction != nil }

    /// The page on which the form is gone on with.
    func path(step: String?) -> String {
        guard correction == nil else { return Path.correction(application.id) }
        guard application.email != nil else { return Path.email(application.id) }
        let asked = journey.procedure.applicant.flatMap { journey.stage($0.step) }
        guard let stage = step.flatMap(journey.stage) ?? asked, journey.canVisit(stage.step.id) else {
            return Path.application(application.id)
        }
        return Path.step(application.id, stage.step.id)
    }

    /// Fills the form in and keeps what the card said. The caller holds the application's row.
    ///
    /// - Parameter resident: the card's holder, whose the application becomes if it is nobody's yet.
    func keep(_ card: BasicFour, of resident: UUID, in database: any Querying, at desk: Desk) async throws {
        let reading = CardReading(basicFour: card, readAt: desk.now())
        let entries = journey.entries(filledFrom: card)
        guard isCorrection else {
            return try await ApplicationStore(database: database, desk: desk)
                .save(entries, reading, of: application, for: resident)
        }
        try await CorrectionStore(database: database).keep(draft: entries, reading, of: application)
        try await AccountEntryStore(database: database).claim(application.id, for: resident)
    }
}
