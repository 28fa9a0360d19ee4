import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Ports of the loopback address that nobody listens on.
///
/// They lie below those that the kernel gives to callers (32 768 and above), since a test's own visitors would otherwise
/// take one between its choice and its use; and each is given out once, as towns start at the same time.
package enum FreePorts {
    private static let range = 10_000..<32_000
    /// Begins anywhere, so that test runs beside each other rarely meet.
    private static let next = Mutex(Int.random(in: range))

    package static func find(_ count: Int) throws -> [Int] {
        var ports: [Int] = []
        for _ in range where ports.count < count {
            let port = next.withLock { next in
                next = next + 1 < range.upperBound ? next + 1 : range.lowerBound
                return next
            }
            if isFree(port) { ports.append(port) }
        }
        guard ports.count == count else { throw POSIXError(.EADDRINUSE) }
        return ports
    }

    private static func isFree(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
