/// For which certificates a revocation list speaks: issuingDistributionPoint (RFC 5280, 5.2.5).
enum RevocationScope: Sendable, Hashable {
    /// All that its issuer gave to people.
    case all
    /// Those that name this place as theirs.
    case partition(DistributionPoint)
    /// Authorities, some reasons only, or other issuers' certificates too.
    case other

    init(_ list: RevocationList) throws(DERFault) {
        guard let member = list.extensions[.issuingDistributionPoint] else {
            self = .all
            return
        }
        var parts = try DERValue.only(in: member.value, .sequence).parts
        let point = try parts.readIf(.constructed(0))
        let people = try parts.readIf(.primitive(1))
        guard parts.isAtEnd, people?.content.elementsEqual([0xFF]) != false else {
            self = .other
            return
        }
        guard let point else {
            self = .all
            return
        }
        self = .partition(try DistributionPoint(point))
    }

    func includes(_ certificate: Certificate) throws(DERFault) -> Bool {
        switch self {
        case .all: true
        case .other: false
        case .partition(let point):
            try certificate.distributionPoints.contains { $0.names.contains(where: point.names.contains) }
        }
    }
}
