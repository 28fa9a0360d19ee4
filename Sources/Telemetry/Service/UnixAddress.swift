import Foundation

/// The address of a Unix socket: a path, or a name in the abstract name space, which begins with `@` (unix(7)).
package struct UnixAddress {
    private var address = sockaddr_un()
    private let length: socklen_t

    /// Nil when the name is empty, neither absolute nor abstract, or longer than the system allows.
    package init?(path: String) {
        var name = Array(path.utf8)
        let isAbstract = name.first == UInt8(ascii: "@")
        guard name.count > 1, isAbstract || name.first == UInt8(ascii: "/") else { return nil }
        if isAbstract { name[0] = 0 }
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        // An abstract name is as long as it says, a path ends with a zero byte.
        let family = MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 0
        length = socklen_t(family + name.count + (isAbstract ? 0 : 1))
    }

    package func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
