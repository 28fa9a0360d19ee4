/// A certificate's number. One issuer's numbers differ, but the generations of JPKI's authorities share one name: only
/// together with the issuer's key does a number tell the certificate.
package struct SerialNumber: Sendable, Hashable {
    /// Content octets of the INTEGER.
    let octets: ArraySlice<UInt8>

    /// Above zero and of at most 20 octets (RFC 5280, 4.1.2.2).
    init(_ integer: DERInteger) throws(DERFault) {
        guard integer.positive != nil, integer.octets.count <= 20 else { throw .badValue }
        octets = integer.octets
    }
}

extension SerialNumber: CustomStringConvertible {
    /// Hexadecimal in capitals, as `openssl x509 -serial` writes it.
    package var description: String { octets.dropFirst(octets.count > 1 && octets.first == 0 ? 1 : 0).hexadecimal }
}

extension Sequence<UInt8> {
    /// Two capital hexadecimal digits per octet.
    var hexadecimal: String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
