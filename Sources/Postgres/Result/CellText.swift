import Foundation

extension Cell {
    /// Text, and whatever has one plain text form: enums, JSON, uuid, numbers, dates.
    func string() throws -> String {
        switch type {
        case .bytea, .timestamptz, .timestamp, .float4, .float8, .bool: throw mismatch(String.self)
        case .uuid: return try uuid().uuidString.lowercased()
        case .int2, .int4, .int8, .oid: return String(try integer(as: Int64.self))
        case .numeric: return try Numeric(self).description
        case .date: return try day()
        case .jsonb: return try text(nonNull(String.self).dropFirst())
        default: return try text(nonNull(String.self)[...])
        }
    }

    private func text(_ bytes: Slice<UnsafeRawBufferPointer>) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw mismatch(String.self, because: "it is no text; cast it with ::text")
        }
        return text
    }

    /// A `date` as `2026-04-01`.
    private func day() throws -> String {
        try date().formatted(Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day())
    }
}
