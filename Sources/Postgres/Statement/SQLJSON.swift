import Foundation

/// A value kept as `jsonb`: bound by `\(SQLJSON(value: answers))`, read as a column of type `SQLJSON<Answers>`.
/// Dates are written in ISO 8601 with milliseconds.
package struct SQLJSON<Value> {
    package var value: Value

    package init(value: Value) {
        self.value = value
    }
}

extension SQLJSON: Sendable where Value: Sendable {}
extension SQLJSON: Equatable where Value: Equatable {}
extension SQLJSON: Hashable where Value: Hashable {}

extension SQLJSON: SQLEncodable, SQLArrayElement where Value: Encodable {
    package static var sqlType: TypeIdentifier { .jsonb }
    package static var sqlArrayType: TypeIdentifier { .jsonbArray }

    package func encode(into buffer: inout BindingBuffer) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        }
        do {
            let json = try encoder.encode(value)
            // Version of jsonb's binary form.
            buffer.append(integer: UInt8(1))
            buffer.append(bytes: json)
        } catch {
            buffer.refuse("a value cannot be expressed as JSON")
        }
    }
}

extension SQLJSON: Encodable where Value: Encodable {
    package func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }
}

extension SQLJSON: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        guard let cell = try (decoder as? any CellHolding)?.cell else {
            value = try Value(from: decoder)
            return
        }
        let json = JSONDecoder()
        json.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
            guard let date = try? style.parse(text) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date in ISO 8601")
            }
            return date
        }
        value = try json.decode(Value.self, from: cell.json())
    }
}
