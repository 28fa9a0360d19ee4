import Synchronization

/// Notes from several tasks, in the order in which they came.
final class Record<Note: Sendable>: Sendable {
    private let storage = Mutex<[Note]>([])

    var notes: [Note] { storage.withLock { $0 } }

    func add(_ note: Note) {
        storage.withLock { $0.append(note) }
    }
}
