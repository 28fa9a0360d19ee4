import AsyncHTTPClient
import NIOCore
import NIOPosix

/// Errors of the HTTP client.
enum ConnectionFailure {
    /// Whether it says that no connection came about, so that nothing can have been done.
    static func precededSending(_ error: any Error) -> Bool {
        switch error {
        case is NIOConnectionError: true
        case let error as HTTPClientError: error == .connectTimeout || error == .getConnectionFromPoolTimeout
        case let error as IOError: [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode)
        case ChannelError.connectTimeout: true
        default: false
        }
    }

    /// For the log: what kind of error it is, without the addresses and texts that an error may quote.
    static func name(of error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: error.shortDescription
        case let error as IOError: "\(IOError.self) \(error.errnoCode)"
        default: "\(type(of: error))"
        }
    }
}
