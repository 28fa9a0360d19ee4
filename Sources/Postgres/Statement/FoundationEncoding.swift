import Foundation

extension String: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .unspecified }
    package static var sqlElementType: TypeIdentifier { .text }
    package static var sqlArrayType: TypeIdentifier { .textArray }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(text: self)
    }
}

extension UUID: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .uuid }
    package static var sqlArrayType: TypeIdentifier { .uuidArray }

    package func encode(into buffer: inout BindingBuffer) {
        withUnsafeBytes(of: uuid) { buffer.append(bytes: $0) }
    }
}

/// To the microsecond, as PostgreSQL keeps it.
extension Date: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .timestamptz }
    package static var sqlArrayType: TypeIdentifier { .timestamptzArray }

    package func encode(into buffer: inout BindingBuffer) {
        let microseconds = (timeIntervalSinceReferenceDate + Date.secondsFrom2000To2001) * 1_000_000
        // 294276 AD is the last year of timestamptz.
        guard abs(microseconds) < 9.2e18 else { return buffer.refuse("a date is out of PostgreSQL's range") }
        buffer.append(integer: Int64(microseconds.rounded()))
    }

    /// PostgreSQL counts from 2000-01-01, Foundation from 2001-01-01.
    static let secondsFrom2000To2001: TimeInterval = 366 * 86_400
}

extension Data: SQLEncodable, SQLArrayElement {
    package static var sqlType: TypeIdentifier { .bytea }
    package static var sqlArrayType: TypeIdentifier { .byteaArray }

    package func encode(into buffer: inout BindingBuffer) {
        buffer.append(bytes: self)
    }
}
