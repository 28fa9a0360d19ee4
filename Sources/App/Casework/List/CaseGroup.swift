import Domain

/// The piles on a clerk's desk; each is a tab of the list.
enum CaseGroup: String, Sendable, CaseIterable {
    case new
    case review
    case correction
    case payment
    case delivery
    case closed
    case all

    /// The pile on which a case lies.
    init(of status: ApplicationStatus) {
        self = Self.allCases.first { $0.statuses.contains(status) } ?? .all
    }

    var label: String {
        switch self {
        case .new: "未着手"
        case .review: "審査中"
        case .correction: "補正待ち"
        case .payment: "入金待ち"
        case .delivery: "発行・発送"
        case .closed: "終了"
        case .all: "すべて"
        }
    }

    var statuses: [ApplicationStatus] {
        switch self {
        case .new: [.submitted, .received]
        case .review: [.underReview]
        case .correction: [.returnedForCorrection]
        case .payment: [.awaitingPayment]
        case .delivery: [.paid, .approved, .issued, .dispatched]
        case .closed: ApplicationStatus.allCases.filter(\.isFinal)
        case .all: ApplicationStatus.allCases.filter { $0 != .draft }
        }
    }

    /// What waits longest comes first, where somebody waits.
    var isOldestFirst: Bool { self != .closed && self != .all }

    /// How many there are matters only where somebody has to do something.
    var isCounted: Bool { self != .closed && self != .all }
}
