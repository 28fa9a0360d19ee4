import Foundation

extension Sequence<UInt8> {
    /// Two digits for each byte, in lower case.
    var hexadecimal: String { map { String(format: "%02x", $0) }.joined() }
}
