import NIOCore

/// The bytes of a page while it is being written.
package struct HTMLOutput: Sendable {
    package internal(set) var buffer: ByteBuffer

    /// - Parameter capacity: bytes to set aside before anything is written.
    package init(capacity: Int) {
        buffer = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// Appends markup known when the service is built.
    package mutating func write(markup: StaticString) {
        buffer.writeStaticString(markup)
    }

    /// Appends markup as it stands. Everything that may hold a person's words goes through ``write(text:)``.
    package mutating func write(markup: String) {
        buffer.writeString(markup)
    }

    /// Appends text, escaped for content and for attribute values alike (see ``Escaping``).
    package mutating func write(text: String) {
        var text = text
        text.withUTF8 { write(escaping: UnsafeRawBufferPointer($0)) }
    }

    private mutating func write(escaping bytes: UnsafeRawBufferPointer) {
        var written = 0
        var position = 0
        while position < bytes.count {
            guard !Escaping.isPlain(bytes[position]),
                let replacement = Escaping.replacement(at: position, of: bytes)
            else {
                position += 1
                continue
            }
            buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written..<position]))
            buffer.writeStaticString(replacement.markup)
            position += replacement.width
            written = position
        }
        buffer.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[written...]))
    }

    /// Appends the start tag of `Kind`. Of an attribute given twice only the last counts, for HTML allows each but once.
    package mutating func open<Kind: Tag>(_ attributes: [Attribute<Kind>]) {
        write(markup: "<")
        write(markup: Kind.name)
        for (index, attribute) in attributes.enumerated() {
            let later = attributes[(index + 1)...]
            if later.contains(where: { $0.content.overrides(attribute.content) }) { continue }
            write(attribute.content)
        }
        write(markup: ">")
    }

    mutating func write(_ attribute: AttributeContent) {
        switch attribute.value {
        case .absent: return
        case .present: write(attributeName: attribute.name)
        case .text(let value):
            write(attributeName: attribute.name)
            write(markup: "=\"")
            write(text: value)
            write(markup: "\"")
        }
    }

    private mutating func write(attributeName: String) {
        write(markup: " ")
        write(markup: attributeName)
    }

    /// Appends the end tag of `Kind`.
    package mutating func close<Kind: Tag>(_ kind: Kind.Type) {
        write(markup: "</")
        write(markup: Kind.name)
        write(markup: ">")
    }
}
