/// Writes DER for what no command makes.
package enum DER {
    package static func value(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        if count < 0x80 { return [tag, UInt8(count)] + content }
        if count < 0x100 { return [tag, 0x81, UInt8(count)] + content }
        if count < 0x10000 { return [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xFF)] + content }
        return [tag, 0x83, UInt8(count >> 16), UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)] + content
    }

    package static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, parts.flatMap { $0 }) }

    /// The values that stand in the content of a constructed one.
    package static func parts(of bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var rest = bytes[header(bytes[...])...]
        while !rest.isEmpty {
            let length = header(rest) + contentLength(rest)
            parts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return parts
    }

    private static func header(_ bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[bytes.startIndex + 1]
        return first < 0x80 ? 2 : 2 + Int(first & 0x7F)
    }

    private static func contentLength(_ bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[bytes.startIndex + 1]
        if first < 0x80 { return Int(first) }
        return bytes.dropFirst(2).prefix(Int(first & 0x7F)).reduce(0) { $0 << 8 | Int($1) }
    }
}
