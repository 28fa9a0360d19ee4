/// Extensions of a certificate, a revocation list or an OCSP answer (RFC 5280, 4.1).
struct ExtensionList: Sendable, Hashable {
    private let members: [Member]

    struct Member: Sendable, Hashable {
        let id: OID
        let isCritical: Bool
        let value: ArraySlice<UInt8>
    }

    static let none = ExtensionList()

    /// Certificates have about eight; keeps a hostile list from costing time.
    private static let maximumCount = 32

    private init() { members = [] }

    /// - Parameter bytes: `SEQUENCE OF Extension`, one at least, none twice.
    init(_ bytes: ArraySlice<UInt8>) throws(DERFault) {
        var members: [Member] = []
        var list = try DERValue.only(in: bytes, .sequence).parts
        repeat {
            var parts = try list.read(.sequence).parts
            let id = try parts.readObjectIdentifier()
            let isCritical = try parts.readTrue()
            let value = try parts.readOctetString()
            try parts.finish()
            guard !members.contains(where: { $0.id == id }) else { throw .badOrder }
            guard members.count < Self.maximumCount else { throw .unsupportedForm }
            members.append(Member(id: id, isCritical: isCritical, value: value))
        } while !list.isAtEnd
        self.members = members
    }

    subscript(_ id: OID) -> Member? { members.first { $0.id == id } }

    /// A critical extension beside those that the reader understands: the whole must then be refused (RFC 5280, 4.2).
    func criticalExtension(beside understood: [OID]) -> OID? {
        members.first { $0.isCritical && !understood.contains($0.id) }?.id
    }
}
