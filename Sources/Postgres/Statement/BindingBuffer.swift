/// Where values are written in PostgreSQL's binary form (big-endian).
package struct BindingBuffer: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Why a value cannot be sent. The first one is kept; the statement is then refused before it is sent.
    private(set) var flaw: String?

    var count: Int { bytes.count }

    mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(contentsOf other: BindingBuffer) {
        bytes.append(contentsOf: other.bytes)
        flaw = flaw ?? other.flaw
    }

    /// Bytes as they are.
    package mutating func append(bytes more: some Collection<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// An integer in network byte order.
    package mutating func append<Integer: FixedWidthInteger>(integer: Integer) {
        withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Characters. PostgreSQL's text cannot hold NUL, and libpq would cut the value there.
    package mutating func append(text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        if bytes[start...].contains(0) { refuse("a text value contains a NUL character") }
    }

    /// Says that a value cannot be sent. `reason` must not contain the value.
    package mutating func refuse(_ reason: String) {
        flaw = flaw ?? reason
    }

    /// Writes a value and says whether it was null (and wrote nothing).
    mutating func append<Value: SQLEncodable>(_ value: Value) -> Bool {
        guard !value.isSQLNull else { return true }
        value.encode(into: &self)
        return false
    }

    /// Writes an array of one dimension.
    mutating func append<Element: SQLEncodable>(array: [Element]) {
        append(integer: Int32(array.isEmpty ? 0 : 1))
        let containsNull = array.contains { $0.isSQLNull }
        append(integer: Int32(containsNull ? 1 : 0))
        append(integer: Element.sqlElementType.rawValue)
        guard !array.isEmpty else { return }
        append(integer: Int32(array.count))
        append(integer: Int32(1))
        for element in array {
            let lengthAt = bytes.count
            append(integer: Int32(-1))
            guard !append(element) else { continue }
            let length = Int32(bytes.count - lengthAt - 4)
            withUnsafeBytes(of: length.bigEndian) { bytes.replaceSubrange(lengthAt..<lengthAt + 4, with: $0) }
        }
    }
}
