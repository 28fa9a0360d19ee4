import Foundation
import Telemetry

/// The receiving end of `NOTIFY_SOCKET`, as systemd would hold it.
package final class NotificationSocket {
    package struct Unavailable: Error {
        let code: Int32
    }

    private let descriptor: Int32

    package init(_ path: String) throws {
        guard let address = UnixAddress(path: path) else { throw Unavailable(code: EINVAL) }
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        let bound = address.withSockaddr { bind(descriptor, $0, $1) }
        guard descriptor >= 0, bound == 0 else { throw Unavailable(code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// The datagram that has arrived, if any.
    package func received() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
}
