import Domain
import Foundation
import Postgres

/// What an act is decided on.
struct ActSheet: Sendable {
    let file: CaseFile
    /// The officer who acts.
    let officer: OfficerSession
    /// Who may be put in charge.
    let colleagues: [OfficerListStore.Colleague]
    let today: CivilDate
    /// How the case's payment at a provider stands; nil where there is none.
    let payment: PaymentStanding?

    /// The fee is held, so that an approval only has to take it.
    var holdsFee: Bool { payment.map { $0.isHeld && $0.amount == file.amount } ?? false }

    /// What the mail says of the fee when nothing comes of the application; begins with a line of its own.
    var feeIsNotTaken: String { holdsFee ? "\nお支払いの手続でお預かりした手数料は、いただきません。" : "" }

    static func read(
        _ id: UUID,
        for officer: OfficerSession,
        from database: any Querying,
        at desk: Desk,
        locked: Bool = false
    ) async throws -> ActSheet {
        let file = try await CaseStore(database: database, desk: desk).find(id, for: officer, locked: locked)
        return ActSheet(
            file: file,
            officer: officer,
            colleagues: try await OfficerListStore(database: database)
                .colleagues(of: file.application.row.departmentId),
            today: desk.today,
            payment: try await PaymentStandingStore(database: database).standing(of: id)
        )
    }
}
