extension Int: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .int8 }
    package static var sqlArrayType: TypeIdentifier { .int8Array }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(integer: Int64(self))
    }
}

extension Int64: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .int8 }
    package static var sqlArrayType: TypeIdentifier { .int8Array }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(integer: self)
    }
}

/// As `bigint` too, so that one text has one type.
extension Int32: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .int8 }
    package static var sqlArrayType: TypeIdentifier { .int8Array }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(integer: Int64(self))
    }
}

extension Bool: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .bool }
    package static var sqlArrayType: TypeIdentifier { .boolArray }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(integer: UInt8(self ? 1 : 0))
    }
}

extension Double: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .float8 }
    package static var sqlArrayType: TypeIdentifier { .float8Array }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(integer: bitPattern)
    }
}
