import NIOCore

/// The bytes of a page while it is being written.
@usableFromInline
package struct HTMLOutput: Sendable {
    // An array appends several times faster than a ByteBuffer, which more than pays for the one copy at the end.
    private var bytes: [UInt8] = []

    /// - Parameter capacity: bytes to set aside before anything is written.
    @usableFromInline
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Number of bytes written.
    var count: Int { bytes.count }

    /// What was written.
    @usableFromInline
    var buffer: ByteBuffer { ByteBuffer(bytes: bytes) }

    /// Begins anew in the same memory.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Appends markup that stands in the source code.
    @usableFromInline
    mutating func write(markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends markup from elsewhere as it stands. What a person may have typed goes through ``write(text:)``.
    @usableFromInline
    mutating func write(trusted markup: String) {
        var markup = markup
        markup.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Appends text, escaped for content and for attribute values alike (see ``Escaping``).
    @usableFromInline
    mutating func write(text: String) {
        var text = text
        text.withUTF8 { write(escaping: $0) }
    }

    private mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        var position = 0
        while position < text.count {
            guard !Escaping.isPlain(text[position]), let replacement = Escaping.replacement(at: position, of: text)
            else {
                position += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<position]))
            write(markup: replacement.markup)
            position += replacement.width
            written = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    }

    /// Appends a start tag. Of an attribute given twice only the last counts, for HTML allows each but once.
    @usableFromInline
    mutating func write(startOf name: StaticString, _ attributes: [AttributeContent]) {
        bytes.append(UInt8(ascii: "<"))
        write(markup: name)
        for index in attributes.indices where !isOverridden(index, in: attributes) { write(attributes[index]) }
        bytes.append(UInt8(ascii: ">"))
    }

    private func isOverridden(_ index: Int, in attributes: [AttributeContent]) -> Bool {
        for later in (index + 1)..<attributes.count where attributes[later].overrides(attributes[index]) {
            return true
        }
        return false
    }

    /// Appends an end tag.
    @usableFromInline
    mutating func write(endTag name: StaticString) {
        write(markup: "</")
        write(markup: name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ attribute: AttributeContent) {
        switch attribute.value {
        case .absent: return
        case .present: write(attributeName: attribute.name)
        case .text(let value):
            write(attributeName: attribute.name)
            write(markup: "=\"")
            write(text: value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func write(attributeName: String) {
        bytes.append(UInt8(ascii: " "))
        write(trusted: attributeName)
    }
}
