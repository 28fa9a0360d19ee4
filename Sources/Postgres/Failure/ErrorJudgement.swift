extension PostgresError {
    /// Another attempt may succeed, perhaps on another server; the outcome of this one may be unknown.
    var mayVanishOnAnotherServer: Bool {
        switch self {
        case .connectionLost, .commitOutcomeUnknown: true
        case .server(let error): error.state.saysServerIsLost || error.state.saysServerIsInNeed
        default: false
        }
    }

    /// The database cannot be worked with now: nothing is wrong with what was asked of it.
    package var saysUnavailable: Bool {
        switch self {
        case .noConnection, .tooManyWaiting, .closed: true
        default: mayVanishOnAnotherServer
        }
    }

    /// The connection was broken before anything went out on it, so that doing it on another one does it once.
    var wasNeverSent: Bool {
        if case .connectionLost(let loss) = self { loss.cause == .neverSent } else { false }
    }

    /// The server should be asked whether it is still the primary.
    var doubtsPrimary: Bool { mayVanishOnAnotherServer }

    /// Another transaction was in the way; the same work may succeed when it is done again.
    var isConflict: Bool {
        guard let server else { return false }
        return server.state.isConflict || server.isStalePlan
    }
}
