/// A value of which an array can be bound. `[UInt8]` is no array to PostgreSQL but a `bytea`, hence a protocol of its own.
package protocol SQLArrayElement {
    static var sqlArrayType: TypeIdentifier { get }

    static func encode(array: [Self], into buffer: inout BindingBuffer)
}

extension SQLArrayElement where Self: SQLEncodable {
    package static func encode(array: [Self], into buffer: inout BindingBuffer) {
        buffer.append(array: array)
    }
}

extension SQLArrayElement where Self: RawRepresentable, RawValue: SQLArrayElement {
    package static var sqlArrayType: TypeIdentifier { RawValue.sqlArrayType }
}

extension UInt8: SQLArrayElement {
    package static var sqlArrayType: TypeIdentifier { .bytea }

    package static func encode(array: [UInt8], into buffer: inout BindingBuffer) {
        buffer.append(bytes: array)
    }
}

extension Array: SQLArrayElement where Element == UInt8 {
    package static var sqlArrayType: TypeIdentifier { .byteaArray }
}

extension Optional: SQLArrayElement where Wrapped: SQLEncodable & SQLArrayElement {
    package static var sqlArrayType: TypeIdentifier { Wrapped.sqlArrayType }
}

extension Array: SQLEncodable where Element: SQLArrayElement {
    package static var sqlType: TypeIdentifier { Element.sqlArrayType }

    package func encode(into buffer: inout BindingBuffer) {
        Element.encode(array: self, into: &buffer)
    }
}
