import Foundation

extension Cell {
    func bool() throws -> Bool {
        guard type == .bool else { throw mismatch(Bool.self) }
        let byte: UInt8 = try integer(for: Bool.self)
        return byte != 0
    }

    /// Any integer type; `numeric` too when it holds a whole number (the sum of bigints is one).
    func integer<Integer: FixedWidthInteger>(as wanted: Integer.Type) throws -> Integer {
        let value: Int64
        switch type {
        case .int8: value = try integer(for: wanted)
        case .int4: value = Int64(try integer(for: wanted) as Int32)
        case .int2: value = Int64(try integer(for: wanted) as Int16)
        case .oid: value = Int64(try integer(for: wanted) as UInt32)
        case .numeric:
            guard let whole = Int64(try Numeric(self).description) else {
                throw mismatch(wanted, because: "it is no whole number in range")
            }
            value = whole
        default: throw mismatch(wanted)
        }
        guard let narrowed = Integer(exactly: value) else { throw mismatch(wanted, because: "it is out of range") }
        return narrowed
    }

    func double() throws -> Double {
        switch type {
        case .float8: return Double(bitPattern: try integer(for: Double.self))
        case .float4: return Double(Float(bitPattern: try integer(for: Double.self)))
        case .numeric:
            guard let value = Double(try Numeric(self).description) else { throw mismatch(Double.self) }
            return value
        default: return Double(try integer(as: Int64.self))
        }
    }

    func decimal() throws -> Decimal {
        guard type == .numeric else { return Decimal(try integer(as: Int64.self)) }
        guard let value = Decimal(string: try Numeric(self).description), !value.isNaN else {
            throw mismatch(Decimal.self, because: "it is not a number")
        }
        return value
    }

    func uuid() throws -> UUID {
        guard type == .uuid, let bytes, bytes.count == 16 else { throw mismatch(UUID.self) }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }

    /// A point in time; a `date` is its midnight in UTC.
    func date() throws -> Date {
        let secondsFrom2000: TimeInterval
        switch type {
        case .timestamptz, .timestamp:
            let microseconds: Int64 = try integer(for: Date.self)
            guard microseconds != .max, microseconds != .min else {
                throw mismatch(Date.self, because: "it is infinite")
            }
            secondsFrom2000 = TimeInterval(microseconds) / 1_000_000
        case .date:
            let days: Int32 = try integer(for: Date.self)
            guard days != .max, days != .min else { throw mismatch(Date.self, because: "it is infinite") }
            secondsFrom2000 = TimeInterval(days) * 86_400
        default: throw mismatch(Date.self)
        }
        return Date(timeIntervalSinceReferenceDate: secondsFrom2000 - Date.secondsFrom2000To2001)
    }

    func byteString() throws -> UnsafeRawBufferPointer {
        guard type == .bytea else { throw mismatch([UInt8].self) }
        return try nonNull([UInt8].self)
    }

    /// The JSON text of a json or jsonb value.
    func json() throws -> Data {
        let bytes = try nonNull(Data.self)
        switch type {
        case .json: return Data(bytes)
        // The first byte is the version of the binary form.
        case .jsonb: return Data(bytes.dropFirst())
        default: throw mismatch(SQLJSON<Any>.self)
        }
    }
}
