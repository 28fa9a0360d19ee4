/// An algorithm or key that is not accepted.
package enum AlgorithmFault: Error, Sendable, Hashable {
    /// Known to be too weak: its signatures can be forged.
    case weak(String)
    /// Unknown, or not one of JPKI's.
    case unsupported(String)

    init(_ id: OID) {
        self = Self.weakNames[id].map { .weak($0) } ?? .unsupported(id.description)
    }

    private static let weakNames: [OID: String] = [
        OID(1, 3, 14, 3, 2, 26): "SHA-1",
        OID(1, 2, 840, 113549, 2, 5): "MD5",
        OID(1, 2, 840, 113549, 1, 1, 4): "RSA（MD5）",
        OID(1, 2, 840, 113549, 1, 1, 5): "RSA（SHA-1）",
        OID(1, 2, 840, 10045, 4, 1): "ECDSA（SHA-1）",
    ]
}
