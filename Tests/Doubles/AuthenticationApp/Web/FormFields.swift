import Foundation
import Hummingbird

/// A posted form or a query; a field that comes twice is refused (RFC 6749, 3.1).
struct FormFields: Sendable {
    private var values: [String: String] = [:]

    init(_ encoded: some StringProtocol) throws {
        for field in encoded.split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).replacing("+", with: " ").removingPercentEncoding
            }
            guard parts.count == 2, let name = parts[0], let value = parts[1],
                values.updateValue(value, forKey: name) == nil
            else { throw OAuthRefusal(.badRequest, "invalid_request", "Malformed parameters") }
        }
    }

    /// The body of a posted form. Parameters in the address do not count.
    init(body request: Request) async throws {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            try self.init("")
            return
        }
        try self.init(String(buffer: await request.body.collect(upTo: 64 * 1024)))
    }

    subscript(_ name: String) -> String? { values[name] }

    /// - Throws: the words of the service for a missing field.
    func require(_ name: String) throws -> String {
        guard let value = values[name], !value.isEmpty else {
            throw OAuthRefusal(.badRequest, "invalid_request", "Missing form parameter: \(name)")
        }
        return value
    }
}
