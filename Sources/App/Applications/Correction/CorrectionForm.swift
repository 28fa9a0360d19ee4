import Domain
import Foundation
import Postgres

/// An application that the office has sent back, as its applicant puts it right.
struct CorrectionForm: Sendable {
    let application: OpenApplication
    let correction: CorrectionStore.OpenCorrection
    /// Only what the correction opens, with what was typed so far.
    let journey: Journey

    /// - Returns: nil unless the office waits for a correction.
    static func find(
        of application: OpenApplication,
        in database: any Querying,
        at desk: Desk
    ) async throws -> CorrectionForm? {
        guard application.status == .returnedForCorrection,
            let open = try await CorrectionStore(database: database).all(of: application).last, open.answeredAt == nil
        else { return nil }
        return CorrectionForm(application, open, entries: open.draft ?? application.entries, town: desk.town)
    }

    private init(
        _ application: OpenApplication,
        _ correction: CorrectionStore.OpenCorrection,
        entries: Entries,
        town: Town
    ) {
        self.application = application
        self.correction = correction
        journey = Journey(
            of: application,
            correcting: correction.request.correction,
            with: entries,
            card: (correction.card ?? application.card)?.basicFour,
            town: town
        )
    }

    /// The same correction with other entries.
    func with(_ entries: Entries) -> CorrectionForm {
        CorrectionForm(application, correction, entries: entries, town: journey.town)
    }

    var editable: EditableForm { EditableForm(application: application, journey: journey, isCorrection: true) }

    /// The whole application as it was sent.
    var before: Journey { Journey(of: application, town: journey.town) }

    /// The whole application as it will be.
    var after: Journey { Journey(of: application, with: journey.entries, card: journey.card, town: journey.town) }

    /// What the card said last, while this correction was written or before.
    var card: CardReading? { correction.card ?? application.card }

    /// What its forms carry, so that a page drawn for an earlier request changes nothing in a later one.
    var token: String { correction.id.uuidString.lowercased() }
}

extension Journey {
    /// The question that begins at this key, also inside a group.
    func question(at key: EntryKey) -> Question? {
        steps.lazy.flatMap(\.questions).flatMap(\.withInner).first { $0.key == key }
    }
}
