import Crypto
import Foundation

/// Names of the double's things, made from what they belong to: the same run gives the same names, so that faults by chance
/// strike the same calls again.
enum BookName {
    static func make(_ prefix: String, _ parts: String...) -> String {
        prefix + digest(parts).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func digits(_ count: Int, of part: String) -> String {
        digest([part]).prefix(count).map { String($0 % 10) }.joined()
    }

    private static func digest(_ parts: [String]) -> [UInt8] {
        Array(SHA256.hash(data: Data(parts.joined(separator: "\n").utf8)))
    }
}
