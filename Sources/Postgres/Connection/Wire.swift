import CLibpq

/// libpq's handle of one connection with everything that must be changed together with it; lives behind a lock.
///
/// Functions that end operations return completions, to be delivered after the lock was opened.
struct Wire {
    /// Nil once the connection is closed.
    private(set) var handle: OpaquePointer?
    let notices = Notices()
    let isEncrypted: Bool
    var statements: StatementCache
    var current: Operation?
    private var waiting: [Operation] = []
    /// libpq holds bytes that the socket would not take yet.
    private(set) var hasUnsentBytes = false
    private(set) var loss: ConnectionLoss?
    /// Whether notifications are wanted; looking for them costs a little at every change.
    let listens: Bool

    init(adopting handle: OpaquePointer, statementCacheSize: Int, listens: Bool) {
        self.handle = handle
        self.listens = listens
        statements = StatementCache(capacity: statementCacheSize)
        isEncrypted = PQsslInUse(handle) != 0
        notices.listen(to: handle)
        PQsetnonblocking(handle, 1)
        PQenterPipelineMode(handle)
    }

    var isInTransaction: Bool {
        handle.map { PQtransactionStatus($0) != PQTRANS_IDLE } ?? false
    }

    /// Begins an operation, or lets it wait until those before it are done.
    mutating func submit(_ operation: Operation) -> [Completion] {
        guard handle != nil else {
            let outcome = Outcome.lost(loss ?? .broken("closed"), wasSent: false)
            return [Completion(continuation: operation.continuation, outcome: outcome)]
        }
        guard current == nil else {
            waiting.append(operation)
            return []
        }
        return begin(operation)
    }

    private mutating func begin(_ operation: Operation) -> [Completion] {
        guard let handle else { return [] }
        current = operation
        notices.standbyWaitWasGivenUp = false
        let isQueued =
            switch operation.work {
            case .statements(let statements): send(statements, to: handle)
            case .script(let text), .copyStart(let text):
                PQexitPipelineMode(handle) == 1 && PQsendQuery(handle, text) == 1
            case .copyData(let bytes):
                bytes.withUnsafeBytes { bytes in
                    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                    return PQputCopyData(handle, start, Int32(bytes.count)) == 1
                }
            case .copyEnd(let failure): PQputCopyEnd(handle, failure) == 1
            }
        guard isQueued else { return lose(breakage()) }
        return flush()
    }

    private mutating func send(_ statements: [SQL], to handle: OpaquePointer) -> Bool {
        var preparedHere: [String: String] = [:]
        for (index, sql) in statements.enumerated() {
            var name = self.statements.name(for: sql) ?? preparedHere[sql.text]
            if name == nil {
                let new = self.statements.newName()
                let types = sql.bindings.types
                guard PQsendPrepare(handle, new, sql.text, Int32(types.count), types) == 1 else { return false }
                current?.steps.append(.prepare(statement: index, name: new))
                preparedHere[sql.text] = new
                name = new
            }
            let isSent = sql.bindings.withPointers { values, lengths, formats in
                PQsendQueryPrepared(handle, name, Int32(sql.bindings.count), values, lengths, formats, 1)
            }
            guard isSent == 1 else { return false }
            current?.steps.append(.execute)
        }
        // Last, since some statements (create database, vacuum) must be the first of their round trip.
        for name in self.statements.surplus {
            guard PQsendQueryParams(handle, "deallocate \(name)", 0, nil, nil, nil, nil, 1) == 1 else { return false }
            current?.steps.append(.drop(name: name))
        }
        return PQpipelineSync(handle) == 1
    }

    /// Hands libpq's bytes to the socket. Data of a copy is done when all of it is there.
    mutating func flush() -> [Completion] {
        guard let handle else { return [] }
        let rest = PQflush(handle)
        guard rest >= 0 else { return lose(breakage()) }
        hasUnsentBytes = rest > 0
        if rest == 0, case .copyData = current?.work { return finish(.results([])) }
        return []
    }

    /// Ends the current operation and begins the next one.
    mutating func finish(_ outcome: Outcome) -> [Completion] {
        guard let done = current else { return [] }
        current = nil
        let completion = Completion(continuation: done.continuation, outcome: outcome)
        return waiting.isEmpty ? [completion] : [completion] + begin(waiting.removeFirst())
    }

    /// Takes an operation back that was not sent yet.
    mutating func withdraw(_ identity: UInt64) -> [Completion] {
        guard let index = waiting.firstIndex(where: { $0.identity == identity }) else { return [] }
        return [Completion(continuation: waiting.remove(at: index).continuation, outcome: .cancelled)]
    }

    /// Closes the connection; whoever waits for an answer hears why.
    mutating func lose(_ loss: ConnectionLoss) -> [Completion] {
        guard let handle else { return [] }
        self.loss = loss
        self.handle = nil
        hasUnsentBytes = false
        PQfinish(handle)
        var completions: [Completion] = []
        if let current {
            let outcome = Outcome.lost(loss, wasSent: true)
            completions.append(Completion(continuation: current.continuation, outcome: outcome))
        }
        current = nil
        for operation in waiting {
            let outcome = Outcome.lost(loss, wasSent: false)
            completions.append(Completion(continuation: operation.continuation, outcome: outcome))
        }
        waiting = []
        return completions
    }

    /// Why the connection broke: the server's farewell if there was one, otherwise libpq's message.
    func breakage() -> ConnectionLoss {
        if let farewell = notices.farewell ?? current?.failure, farewell.endsSession {
            return .broken("\(farewell.state.rawValue): \(farewell.message)")
        }
        let message = handle.flatMap { PQerrorMessage($0) }.map { String(cString: $0) } ?? ""
        return .broken(message.split(separator: "\n").first.map(String.init) ?? "closed by the server")
    }
}
