import Crypto
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// The bytes of a page or a file that is the same for everybody.
struct DrawnPage: Sendable {
    private let content: StoredBody
    private let type: String
    /// Names these bytes (RFC 9110 §8.8.3).
    private let tag: String
    /// Names them in their compressed form.
    private let compressedTag: String

    init(_ page: some HTML) {
        self.init(page.render(), type: "text/html; charset=utf-8")
    }

    /// - Parameter type: a media type.
    init(_ content: ByteBuffer, type: String) {
        self.content = StoredBody(content, type: type)
        self.type = type
        var hash = SHA256()
        content.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        let digest = hash.finalize().prefix(12).hexadecimal
        tag = "\"\(digest)\""
        compressedTag = "\"\(digest)-gzip\""
    }

    /// In bytes.
    var size: Int { content.size }

    /// Kept for a minute by browsers and proxies, and not sent again while it has not changed (RFC 9110 §13.1.2).
    ///
    /// - Parameter further: header fields that belong to both answers, since a browser takes those of the second over.
    func response(to request: Request, adding further: HTTPFields = [:]) -> Response {
        var headers = further
        let tag = content.isCompressed(for: request) ? compressedTag : tag
        headers[.cacheControl] = "public, max-age=60"
        headers[.vary] = "Accept-Encoding"
        headers[.eTag] = tag
        guard request.headers[.ifNoneMatch] != tag else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = type
        return content.response(to: request, headers: headers)
    }
}
