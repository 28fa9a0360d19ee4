import Domain
import Foundation
import Postgres

/// Receives a sent application into the office and tells the applicant, by exactly one mail.
struct RegisterApplicationJob: Job {
    static let kind = "register-application"

    let application: UUID

    func run(_ run: JobRun, at desk: Desk) async throws {
        try await run.complete { transaction in
            let store = ApplicationStore(database: transaction, desk: desk)
            guard let open = try await store.find(application, locked: true), let number = open.number else { return }
            // An officer may have been quicker.
            if open.status == .submitted {
                let course = Course(open.procedure, amount: open.row.feeYen)
                let move = try open.status.move(by: .reception, of: .system, on: course)
                try await ApplicationMoveStore(transaction: transaction, desk: desk).move(open, by: move, .system)
            }
            // Of a sitting one mail tells all numbers.
            guard let email = open.email, open.row.sittingId == nil else { return }
            let letter = Letter.receipt(
                from: desk.catalogue.snapshot.town,
                procedure: open.procedure.name(),
                number: number,
                code: InquiryCode(for: open.id, keys: desk.keys).text,
                submittedAt: open.row.submittedAt ?? desk.now(),
                expectedOn: open.row.expectedOn,
                status: desk.link(Path.applications)
            )
            try await NoticeStore(database: transaction, keys: desk.keys).add(
                Notice(kind: .receipt, recipient: email, letter: letter, application: open.id),
                now: desk.now()
            )
        }
    }
}
