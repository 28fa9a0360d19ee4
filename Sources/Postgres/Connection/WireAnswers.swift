import CLibpq

extension Wire {
    /// Reads what arrived on the socket.
    mutating func receive() -> [Completion] {
        guard let handle else { return [] }
        var completions = hasUnsentBytes ? flush() : []
        guard self.handle != nil else { return completions }
        // TLS decrypts whole records: after the first reading up to half a record may wait inside libpq while the socket
        // is empty and poll(2) silent. A second reading takes exactly that, as libpq keeps room for half a record.
        for _ in 0..<(isEncrypted ? 2 : 1) {
            guard PQconsumeInput(handle) == 1 else { return completions + lose(breakage()) }
            completions += collect()
            guard self.handle != nil else { break }
        }
        return completions
    }

    /// Takes the answers that are complete.
    private mutating func collect() -> [Completion] {
        guard let handle else { return [] }
        guard current != nil else {
            // Nothing was asked: have libpq read what the server says of its own accord.
            _ = PQisBusy(handle)
            return notices.farewell == nil ? [] : lose(breakage())
        }
        // While data is sent the server is silent; an error is told at its end.
        if case .copyData = current?.work { return [] }
        var endedStep = false
        while current?.isAnswered == false, PQisBusy(handle) == 0 {
            if let pointer = PQgetResult(handle) {
                endedStep = false
                take(pointer)
                continue
            }
            switch current?.work {
            case .statements:
                // Two ends in a row mean that libpq and this code disagree about what is still to come.
                guard !endedStep else { return lose(.broken("answers out of step")) }
                endedStep = true
                current?.currentStep += 1
            case .script, .copyStart, .copyData, .copyEnd, nil:
                guard PQenterPipelineMode(handle) == 1 else { return lose(breakage()) }
                current?.isAnswered = true
            }
        }
        return finishIfAnswered()
    }

    private mutating func take(_ pointer: OpaquePointer) {
        switch PQresultStatus(pointer) {
        case PGRES_PIPELINE_SYNC:
            PQclear(pointer)
            current?.isAnswered = true
        case PGRES_COPY_IN:
            PQclear(pointer)
            current?.isAnswered = true
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            takeSuccess(pointer)
        case PGRES_PIPELINE_ABORTED:
            PQclear(pointer)
        default:
            takeFailure(pointer)
            PQclear(pointer)
        }
    }

    private mutating func takeSuccess(_ pointer: OpaquePointer) {
        let result = QueryResult(adopting: pointer)
        switch current?.step {
        case .execute, nil: current?.results.append(result)
        case .prepare(let statement, let name):
            if let sql = current?.statements[statement] { statements.insert(sql, name: name) }
        case .drop(let name): statements.dropped(name)
        }
    }

    private mutating func takeFailure(_ pointer: OpaquePointer) {
        guard current?.failure == nil, let operation = current else { return }
        let executed = operation.results.count
        let sql = executed < operation.statements.count ? operation.statements[executed] : nil
        let error = ServerError(pointer, statement: sql?.text)
        current?.failure = error
        if error.state == .unknownPreparedStatement {
            statements.reset()
        } else if error.isStalePlan, let sql {
            statements.forget(sql)
        }
    }

    mutating func finishIfAnswered() -> [Completion] {
        guard current?.isAnswered == true, let operation = current else { return [] }
        if case .requested = operation.cancellation { return [] }
        return finish(outcome(of: operation))
    }

    private func outcome(of operation: Operation) -> Outcome {
        if let failure = operation.failure {
            if failure.endsSession { return .lost(breakage(), wasSent: true) }
            if case .delivered = operation.cancellation, failure.state == .queryCanceled { return .cancelled }
            return .refused(failure)
        }
        return notices.standbyWaitWasGivenUp ? .unreplicated : .results(operation.results)
    }
}
