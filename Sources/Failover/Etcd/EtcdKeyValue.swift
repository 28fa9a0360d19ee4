import Foundation

/// A key as etcd holds it. The gateway writes 64-bit numbers as text, bytes in Base64, and leaves out what is zero.
package struct EtcdKeyValue: Sendable, Decodable {
    package let key: String
    package let value: String
    package let modRevision: Int64
    /// 0 when the key hangs on no lease.
    package let lease: Int64

    private enum CodingKeys: String, CodingKey {
        case key, value, lease
        case modRevision = "mod_revision"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = String(decoding: try container.decode(Data.self, forKey: .key), as: UTF8.self)
        value = String(decoding: try container.decodeIfPresent(Data.self, forKey: .value) ?? Data(), as: UTF8.self)
        modRevision = try container.decodeIfPresent(EtcdNumber.self, forKey: .modRevision)?.value ?? 0
        lease = try container.decodeIfPresent(EtcdNumber.self, forKey: .lease)?.value ?? 0
    }

    /// Reads the value as JSON; nil when it is not of that kind.
    func read<Value: Decodable>(_ type: Value.Type) -> Value? {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try? decoder.decode(type, from: Data(value.utf8))
    }
}

/// A 64-bit number as the gateway writes it: as text. Leases and revisions have a sign, members' numbers have none; these
/// are kept by their bits.
struct EtcdNumber: Codable {
    let value: Int64

    init(_ value: Int64) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = Int64(text) ?? UInt64(text).map(Int64.init(bitPattern:)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no number")
        }
        value = number
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(value))
    }
}
