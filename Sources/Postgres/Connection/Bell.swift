import Foundation

/// Ends a sleep in poll(2) from another thread.
struct Bell {
    /// Readable when the bell was rung.
    let socket: Int32
    private let handle: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        // Failing means that the process has no descriptors left; then no connection can be opened either.
        _ = socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0, &ends)
        socket = ends[0]
        handle = ends[1]
    }

    func ring() {
        var byte: UInt8 = 1
        _ = write(handle, &byte, 1)
    }

    func silence() {
        var buffer = (0 as UInt64, 0 as UInt64)
        while read(socket, &buffer, MemoryLayout.size(ofValue: buffer)) > 0 {}
    }

    func remove() {
        close(socket)
        close(handle)
    }
}
