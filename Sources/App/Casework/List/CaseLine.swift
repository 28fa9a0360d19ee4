import Domain
import Foundation

/// One case as a list shows it.
struct CaseLine: Sendable {
    let id: UUID
    let number: String
    let procedure: String
    let applicant: ApplicantName
    let submittedAt: Date
    let status: ApplicationStatus
    /// Until when somebody has to do something: the applicant must answer, or the office must decide.
    let dueOn: CivilDate?
    let isOverdue: Bool
    /// The name of the officer in charge.
    let officer: String?

    init(_ application: OpenApplication, officers: [UUID: String], desk: Desk) {
        let row = application.row
        id = application.id
        number = application.number?.text ?? ""
        procedure = application.procedure.name()
        applicant = ApplicantName(application, town: desk.town)
        submittedAt = row.submittedAt ?? row.createdAt
        status = row.status
        dueOn = application.dueOn
        isOverdue = application.isOverdue(on: desk.today)
        officer = row.officerId.flatMap { officers[$0] }
    }
}

extension OpenApplication {
    /// Until when somebody has to do something: the applicant must answer, or the office must decide.
    var dueOn: CivilDate? {
        if status.isFinal { return nil }
        return status.whoseTurn == .applicant ? row.respondBy : row.expectedOn
    }

    func isOverdue(on today: CivilDate) -> Bool {
        dueOn.map { $0 < today } ?? false
    }
}
