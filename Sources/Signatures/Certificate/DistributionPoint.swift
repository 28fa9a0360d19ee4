/// Where an issuer's revocation list is found. JPKI gives a name in a directory, not an address: one list for each
/// municipality that issues.
struct DistributionPoint: Sendable, Hashable {
    /// The directory's names for it; empty when it is named in another way.
    let names: [DistinguishedName]

    /// - Parameter value: `[0] DistributionPointName` (RFC 5280, 4.2.1.13).
    init(_ value: DERValue) throws(DERFault) {
        var names: [DistinguishedName] = []
        var choice = value.parts
        if let full = try choice.readIf(.constructed(0)) {
            var general = full.parts
            while !general.isAtEnd {
                let name = try general.readAny()
                guard name.tag == .constructed(4) else { continue }
                names.append(try DistinguishedName(DERValue.only(in: name.content, .sequence)))
            }
        } else {
            _ = try choice.readAny()
        }
        try choice.finish()
        self.names = names
    }
}

extension Certificate {
    var distributionPoints: [DistributionPoint] {
        get throws(DERFault) {
            guard let member = extensions[.cRLDistributionPoints] else { return [] }
            var points: [DistributionPoint] = []
            var list = try DERValue.only(in: member.value, .sequence).parts
            while !list.isAtEnd {
                var parts = try list.read(.sequence).parts
                guard let name = try parts.readIf(.constructed(0)) else { continue }
                points.append(try DistributionPoint(name))
            }
            return points
        }
    }
}
