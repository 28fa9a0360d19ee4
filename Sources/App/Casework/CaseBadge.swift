import Domain
import HTML

/// A case's state in a word.
struct CaseBadge: Component {
    let status: ApplicationStatus

    var body: some HTML {
        span(.class("badge", style)) { status.staffLabel }
    }

    private var style: String? {
        switch status {
        case .draft: "badge--draft"
        case .submitted, .received, .underReview, .paid, .approved, .issued, .dispatched: "badge--active"
        case .returnedForCorrection, .awaitingPayment: "badge--yours"
        case .completed, .accepted: "badge--success"
        case .rejected: "badge--error"
        case .withdrawn, .divided, .expiredUnpaid, .cancelled: nil
        }
    }
}
