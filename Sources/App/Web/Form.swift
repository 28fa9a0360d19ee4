import Domain
import Foundation
import Hummingbird
import NIOCore

/// A posted form (application/x-www-form-urlencoded), input by input.
struct Form: Sendable {
    private(set) var values: [String: [String]] = [:]

    /// Bytes.
    private static let largest = 512 * 1024

    /// A form that is read input by input.
    init() {}

    /// Reads the request's body.
    ///
    /// - Throws: `Problem(.tooLarge)` above `limit` bytes, `Problem(.invalid)` when it is no form.
    static func read(_ request: Request, limit: Int = largest) async throws -> Form {
        guard isIn(request) else {
            throw Problem(.invalid, "送信された内容を読み取れませんでした。前の画面に戻って、もう一度お試しください。")
        }
        return Form(urlEncoded: try await bytes(of: request, limit: limit))
    }

    private static func bytes(of request: Request, limit: Int) async throws -> ByteBuffer {
        guard let body = try? await request.body.collect(upTo: limit) else {
            throw Problem(.tooLarge, "送信された内容が大きすぎます。入力を短くして、もう一度お試しください。")
        }
        return body
    }

    /// The bytes of the request's form, which stay in the request to be read by whom it concerns; nil when it has none.
    ///
    /// - Throws: `Problem(.tooLarge)`
    static func kept(in request: inout Request) async throws -> ByteBuffer? {
        guard request.method == .post, isIn(request) else { return nil }
        let body = try await bytes(of: request, limit: largest)
        request.body = RequestBody(buffer: body)
        return body
    }

    private static func isIn(_ request: Request) -> Bool {
        request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    }

    init(urlEncoded body: ByteBuffer) {
        for pair in String(buffer: body).split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decode(halves[0])
            values[name, default: []].append(halves.count == 2 ? Self.decode(halves[1]) : "")
        }
    }

    /// What stands in an address behind the question mark.
    init(query: String) {
        self.init(urlEncoded: ByteBuffer(string: query))
    }

    mutating func add(_ value: String, as name: String) {
        values[name, default: []].append(value)
    }

    /// The first value, or the empty text.
    func text(_ name: String) -> String {
        values[name]?.first ?? ""
    }

    /// The key that was minted when the form was drawn.
    ///
    /// - Throws: `Problem(.invalid)` when it is missing.
    func idempotencyKey() throws -> UUID {
        guard let key = UUID(uuidString: text(FormNames.key)) else {
            throw Problem(.invalid, "画面の有効期限が切れています。画面を開き直して、もう一度お試しください。")
        }
        return key
    }

    /// The inputs that are answers: every name that does not begin with an underscore.
    var entries: Entries {
        var entries: [EntryKey: [String]] = [:]
        for (name, texts) in values where !name.hasPrefix("_") {
            entries[EntryKey(rawValue: name)] = texts
        }
        return Entries(entries)
    }

    private static func decode(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? String(text)
    }
}

/// Names of the hidden inputs that the service itself puts into forms; answers never begin with an underscore.
enum FormNames {
    static let key = "_key"
    static let csrf = "_csrf"
    /// Which button was pressed, where a form has several.
    static let act = "_act"
    static let revision = "_revision"
}

extension Form {
    /// - Throws: `Problem(.forbidden)` unless the form was drawn for the session with this token.
    func require(_ token: CSRFToken) throws {
        guard token.matches(text(FormNames.csrf)) else {
            throw Problem(.forbidden, "画面の有効期限が切れています。前の画面に戻って開き直し、もう一度お試しください。")
        }
    }
}
