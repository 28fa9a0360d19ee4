import Foundation

/// Tells systemd how the service is (sd_notify(3)): datagrams to the socket named in `NOTIFY_SOCKET`.
///
/// Without that variable, as when started by hand, every message is quietly left out.
package struct ServiceNotification: Sendable {
    /// How often systemd expects ``watchdog()`` before it kills the service; nil when it does not watch.
    package let watchdogTimeout: Duration?
    private let socketPath: String?

    /// - Parameter environment: as systemd set it: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
    package init(environment: [String: String], processID: Int32 = getpid()) {
        socketPath = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        let isMeant = environment["WATCHDOG_PID"].map { $0 == String(processID) } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        watchdogTimeout = isMeant && microseconds > 0 ? .microseconds(microseconds) : nil
    }

    /// The service answers requests.
    package func ready() throws(ServiceNotificationError) {
        try send("READY=1")
    }

    /// One line for `systemctl status`.
    package func status(_ sentence: String) throws(ServiceNotificationError) {
        try send("STATUS=\(sentence.split(whereSeparator: \.isNewline).joined(separator: " "))")
    }

    /// The service has begun to stop.
    package func stopping() throws(ServiceNotificationError) {
        try send("STOPPING=1")
    }

    /// The service reads its settings anew; ``ready()`` ends it. systemd wants the moment on the monotonic clock.
    package func reloading() throws(ServiceNotificationError) {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        try send("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)")
    }

    /// The service is alive. Send it at half of ``watchdogTimeout``.
    package func watchdog() throws(ServiceNotificationError) {
        try send("WATCHDOG=1")
    }

    /// Never waits: a full queue is an error like any other.
    private func send(_ message: String) throws(ServiceNotificationError) {
        guard let socketPath else { return }
        guard let address = UnixAddress(path: socketPath) else { throw ServiceNotificationError(code: EINVAL) }
        let socket = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw ServiceNotificationError(code: errno) }
        defer { close(socket) }
        let bytes = Array(message.utf8)
        let sent = address.withSockaddr { pointer, length in
            sendto(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT), pointer, length)
        }
        guard sent == bytes.count else { throw ServiceNotificationError(code: errno) }
    }
}
