/// Who does something to an application.
package enum ActorKind: String, Sendable, Hashable, Codable, CaseIterable {
    case applicant
    case officer
    case system
}

/// What is done to an application; each act is a row of its history with a time and an actor.
package enum ApplicationAct: String, Sendable, Hashable, Codable, CaseIterable {
    case submission
    case reception
    case assignment
    case correctionRequest
    case correction
    case withdrawal
    case approval
    case paymentConfirmation
    case issue
    case dispatch
    case completion
    case acceptance
    case rejection
    case expiry
    case cancellation
}
