/// One round trip on a connection.
struct Operation: Sendable {
    enum Work: Sendable {
        /// Statements that go out together in pipeline mode.
        case statements([SQL])
        /// Several statements in one text, without values.
        case script(String)
        /// A `copy … from stdin`; ends when the server is ready for the data.
        case copyStart(String)
        /// Data of a copy; ends when it is written to the socket.
        case copyData([UInt8])
        /// The end of a copy's data, or the reason to give it up.
        case copyEnd(failure: String?)
    }

    /// What libpq was asked, in the order of the answers.
    enum Step: Sendable {
        case prepare(statement: Int, name: String)
        case drop(name: String)
        case execute
    }

    enum Cancellation: Sendable {
        case none
        /// A cancel request is on its way to the server. The operation ends only when that is over, lest the request hit
        /// the statement that follows.
        case requested
        case delivered
    }

    let identity: UInt64
    let work: Work
    let deadline: ContinuousClock.Instant
    let continuation: CheckedContinuation<Outcome, Never>

    var steps: [Step] = []
    var currentStep = 0
    var results: [QueryResult] = []
    var failure: ServerError?
    var isAnswered = false
    var cancellation = Cancellation.none
    /// Set when a cancel request went out: the server must answer soon.
    var cancellationDeadline: ContinuousClock.Instant?

    init(
        identity: UInt64,
        work: Work,
        deadline: ContinuousClock.Instant,
        continuation: CheckedContinuation<Outcome, Never>
    ) {
        self.identity = identity
        self.work = work
        self.deadline = deadline
        self.continuation = continuation
    }

    /// The step whose answer comes next.
    var step: Step? { currentStep < steps.count ? steps[currentStep] : nil }

    var statements: [SQL] {
        if case .statements(let statements) = work { statements } else { [] }
    }

    func isOverdue(_ now: ContinuousClock.Instant) -> Bool {
        now >= min(deadline, cancellationDeadline ?? deadline)
    }
}
