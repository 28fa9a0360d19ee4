import Synchronization

/// The key ring in use, which can be exchanged while the service runs.
package final class KeyCabinet: Sendable {
    private let path: String
    private let ring: Mutex<KeyRing>

    /// - Throws: `KeyRingError`
    package init(path: String) throws {
        self.path = path
        ring = Mutex(try KeyRing(path: path))
    }

    package var keys: KeyRing { ring.withLock { $0 } }

    /// Reads the file anew. A file that cannot be used changes nothing.
    ///
    /// - Throws: `KeyRingError`
    func reload() throws {
        let fresh = try KeyRing(path: path)
        ring.withLock { $0 = fresh }
    }
}
