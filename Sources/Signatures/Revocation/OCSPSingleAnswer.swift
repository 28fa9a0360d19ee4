import Foundation

/// What a responder says about one certificate (RFC 6960, 4.2.1).
struct OCSPSingleAnswer: Sendable {
    let certificate: OCSPCertificateID
    let status: Status
    let thisUpdate: Date
    let nextUpdate: Date?
    let extensions: ExtensionList

    enum Status: Sendable, Hashable {
        case good
        case revoked(Revocation)
        case unknown
    }

    init(_ reader: inout DERReader) throws(DERFault) {
        var parts = try reader.read(.sequence).parts
        certificate = try OCSPCertificateID(&parts)
        status = try Status(parts.readAny())
        thisUpdate = try parts.readGeneralizedTime()
        nextUpdate = try parts.readIf(.constructed(0)).map { (value) throws(DERFault) in
            var time = value.parts
            let moment = try time.readGeneralizedTime()
            try time.finish()
            return moment
        }
        extensions =
            try parts.readIf(.constructed(1)).map { (value) throws(DERFault) in
                try ExtensionList(value.content)
            } ?? .none
        try parts.finish()
    }
}

extension OCSPSingleAnswer.Status {
    fileprivate init(_ value: DERValue) throws(DERFault) {
        switch value.tag {
        case .primitive(0) where value.content.isEmpty: self = .good
        case .primitive(2) where value.content.isEmpty: self = .unknown
        case .constructed(1):
            var parts = value.parts
            let moment = try parts.readGeneralizedTime()
            var reason = Revocation.Reason.unspecified
            if let explicit = try parts.readIf(.constructed(0)) {
                reason = try Revocation.Reason(inside: explicit.content)
            }
            try parts.finish()
            self = .revoked(Revocation(at: moment, reason: reason))
        default: throw .unexpectedTag
        }
    }
}

extension Revocation.Reason {
    /// - Parameter bytes: one ENUMERATED.
    init(inside bytes: ArraySlice<UInt8>) throws(DERFault) {
        var reader = DERReader(bytes)
        let code = try reader.readEnumerated()
        try reader.finish()
        guard let reason = Self(rawValue: code) else { throw .badValue }
        self = reason
    }
}
