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

    /// A `date` as `2026-04-01`, in the Gregorian calendar also before its invention, as PostgreSQL counts. Foundation
    /// would switch to the Julian one there.
    private func day() throws -> String {
        let days: Int32 = try integer(for: String.self)
        guard days != .max, days != .min else { return days == .max ? "infinity" : "-infinity" }
        // Howard Hinnant, "chrono-compatible low-level date algorithms": days from 0000-03-01, in eras of 400 years.
        let count = Int(days) + 730_425
        let era = (count >= 0 ? count : count - 146_096) / 146_097
        let dayOfEra = count - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year > 0 else { return "\(padded(1 - year, 4))-\(padded(month, 2))-\(padded(day, 2)) BC" }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
