import Foundation

/// systemd could not be told. The service goes on; the log should say why.
package struct ServiceNotificationError: Error, CustomStringConvertible {
    /// The `errno` of the system call.
    package let code: Int32

    package var description: String {
        "systemd could not be notified: \(String(cString: strerror(code)))"
    }
}
