/// A name of X.501 as it is written. Names are compared octet by octet: JPKI writes its own always alike.
struct DistinguishedName: Sendable, Hashable {
    let encoding: ArraySlice<UInt8>
    private let content: ArraySlice<UInt8>

    init(_ reader: inout DERReader) throws(DERFault) {
        self.init(try reader.read(.sequence))
    }

    /// - Parameter value: a sequence.
    init(_ value: DERValue) {
        encoding = value.encoding
        content = value.content
    }

    /// O, the first one.
    var organization: String? { attributes.first { $0.type == Self.organizationName }?.text }

    private typealias Attribute = (type: OID, text: String?)

    /// Read only when somebody looks into the name, which for most certificates nobody does.
    private var attributes: [Attribute] { (try? Self.attributes(in: content)) ?? [] }

    private static func attributes(in content: ArraySlice<UInt8>) throws(DERFault) -> [Attribute] {
        var attributes: [Attribute] = []
        var names = DERReader(content)
        while !names.isAtEnd {
            var set = try names.read(.set).parts
            while !set.isAtEnd {
                var parts = try set.read(.sequence).parts
                attributes.append((try parts.readObjectIdentifier(), try parts.readAny().text))
                try parts.finish()
            }
        }
        return attributes
    }

    private static let organizationName = OID(2, 5, 4, 10)
}

extension DistinguishedName: CustomStringConvertible {
    /// `C=JP, O=JPKI, OU=…` for staff. Whoever made the certificate chose the text, so it is cut to a bearable length and
    /// has no control characters.
    var description: String {
        let text = attributes.map { "\(Self.labels[$0.type] ?? $0.type.description)=\($0.text ?? "?")" }
            .joined(separator: ", ")
        let printable = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(printable.prefix(200)))
    }

    private static let labels: [OID: String] = [
        OID(2, 5, 4, 3): "CN",
        OID(2, 5, 4, 6): "C",
        OID(2, 5, 4, 7): "L",
        organizationName: "O",
        OID(2, 5, 4, 11): "OU",
    ]
}
