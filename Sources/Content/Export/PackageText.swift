import Yams

/// A value as the text of a package file: the same value always gives the same text.
enum PackageText {
    static func yaml(for value: some Encodable, _ shape: Shape) throws -> String {
        let encoder = YAMLEncoder()
        encoder.options = YAMLEncoder.Options(width: -1, allowUnicode: true, newLineScalarStyle: .literal)
        let root = try compose(yaml: encoder.encode(value)).map { TableOrder.sorted($0, shape) }
        return try serialize(
            node: root ?? "",
            indent: 2,
            width: -1,
            allowUnicode: true,
            sequenceStyle: .block,
            mappingStyle: .block
        )
    }
}
