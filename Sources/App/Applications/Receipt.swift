import Domain
import Foundation

/// What the applicant has in hand once an application is sent.
struct Receipt: Sendable {
    let application: OpenApplication
    let number: ReferenceNumber
    let code: InquiryCode
    let submittedAt: Date
    /// Where the state can be looked up, with the number filled in.
    let statusAddress: URL

    /// - Returns: nil while it is a draft.
    init?(_ application: OpenApplication, at desk: Desk) {
        guard let number = application.number, let submittedAt = application.row.submittedAt else { return nil }
        self.application = application
        self.number = number
        self.submittedAt = submittedAt
        code = InquiryCode(for: application.id, keys: desk.keys)
        statusAddress = desk.link(InquiryForm.path(for: number))
    }

    var procedure: Procedure { application.procedure }
}
