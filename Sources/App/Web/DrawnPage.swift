import Crypto
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// The bytes of a page that is the same for everybody.
struct DrawnPage: Sendable {
    private let content: ByteBuffer
    /// Names these bytes (RFC 9110 §8.8.3).
    private let tag: String

    init(_ page: some HTML) {
        content = page.render()
        var hash = SHA256()
        content.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        tag = "\"\(hash.finalize().prefix(12).hexadecimal)\""
    }

    /// Kept for a minute by browsers and proxies, and not sent again while it has not changed (RFC 9110 §13.1.2).
    func response(to request: Request) -> Response {
        let headers: HTTPFields = [.cacheControl: "public, max-age=60", .eTag: tag]
        guard request.headers[.ifNoneMatch] != tag else { return Response(status: .notModified, headers: headers) }
        var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: content))
        response.headers[.contentType] = "text/html; charset=utf-8"
        return response
    }
}
