/// A sequence in the shape of one whose elements arrive later.
struct ReadyRows<Rows: Sequence>: AsyncSequence where Rows.Element == CopyRow {
    let rows: Rows

    struct AsyncIterator: AsyncIteratorProtocol {
        var rows: Rows.Iterator

        mutating func next() async -> CopyRow? { rows.next() }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(rows: rows.makeIterator())
    }
}
