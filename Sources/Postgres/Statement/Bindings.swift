import CLibpq

/// The values of a statement, encoded one after the other into one buffer.
struct Bindings: Sendable {
    private struct Slot {
        let type: TypeIdentifier
        let start: Int
        /// Negative for null.
        let length: Int
        /// Where `$n` stands in the text, in UTF-8 bytes: a fragment is renumbered when it is spliced.
        let placeholder: Range<Int>
    }

    private var slots: [Slot] = []
    private var buffer = BindingBuffer()

    var count: Int { slots.count }

    var placeholders: [Range<Int>] { slots.map(\.placeholder) }

    /// Why the values cannot be sent, when one of them cannot be expressed in PostgreSQL.
    var flaw: String? { buffer.flaw }

    /// The types the statement was written with; two statements with one text may differ in them.
    var types: [Oid] { slots.map(\.type.rawValue) }

    func have(types: [Oid]) -> Bool {
        types.count == slots.count && zip(types, slots).allSatisfy { $0 == $1.type.rawValue }
    }

    mutating func reserveCapacity(_ count: Int) {
        slots.reserveCapacity(count)
    }

    mutating func append<Value: SQLEncodable>(_ value: Value, placeholder: Range<Int>) {
        let start = buffer.count
        let isNull = buffer.append(value)
        let length = isNull ? -1 : buffer.count - start
        let type = Value.sqlType
        // libpq reads a value in text format up to its terminator.
        if !type.isBinary { buffer.append(byte: 0) }
        slots.append(Slot(type: type, start: start, length: length, placeholder: placeholder))
    }

    /// Appends the values of a fragment.
    /// - Parameter placeholders: where their `$n` stand now.
    mutating func append(contentsOf other: Bindings, placeholders: [Range<Int>]) {
        let shift = buffer.count
        buffer.append(contentsOf: other.buffer)
        for (slot, placeholder) in zip(other.slots, placeholders) {
            let start = slot.start + shift
            slots.append(Slot(type: slot.type, start: start, length: slot.length, placeholder: placeholder))
        }
    }

    /// Hands the values to libpq: pointers, lengths and formats, valid during `body` only.
    func withPointers<Result>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        guard !slots.isEmpty else { return body(nil, nil, nil) }
        return buffer.bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: slots.count) { values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: slots.count * 2) { numbers in
                    for (index, slot) in slots.enumerated() {
                        let value = bytes.baseAddress?.advanced(by: slot.start).assumingMemoryBound(to: CChar.self)
                        values.initializeElement(at: index, to: slot.length < 0 ? nil : value)
                        numbers.initializeElement(at: index, to: Int32(max(slot.length, 0)))
                        numbers.initializeElement(at: slots.count + index, to: slot.type.isBinary ? 1 : 0)
                    }
                    let lengths = numbers.baseAddress
                    return body(values.baseAddress, lengths, lengths?.advanced(by: slots.count))
                }
            }
        }
    }
}
