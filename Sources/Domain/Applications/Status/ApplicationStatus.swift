/// Where an application stands. Each state is a promise about who has to act next.
package enum ApplicationStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case draft
    case submitted
    case received
    case underReview
    case returnedForCorrection
    case awaitingPayment
    case paid
    case approved
    case issued
    case dispatched
    case completed
    case accepted
    case withdrawn
    case rejected
    case expiredUnpaid
    case cancelled
    /// Several applied for together: each goes on by itself.
    case divided
}

extension ApplicationStatus {
    /// Nothing can be done to it any more.
    package var isFinal: Bool { !Self.moves.contains { $0.from == self } }

    /// Who has to act next.
    package enum Turn: String, Sendable, Hashable, CaseIterable {
        case applicant, office, nobody

        package var label: String {
            switch self {
            case .applicant: "あなた"
            case .office: "市役所"
            case .nobody: "なし"
            }
        }
    }

    package var whoseTurn: Turn {
        switch self {
        case .draft, .returnedForCorrection, .awaitingPayment: .applicant
        case .submitted, .received, .underReview, .paid, .approved, .issued, .dispatched: .office
        case .completed, .accepted, .withdrawn, .rejected, .expiredUnpaid, .cancelled, .divided: .nobody
        }
    }
}
