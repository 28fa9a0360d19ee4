import Crypto
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    static func page(_ page: some HTML, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: page.render()))
    }
}

extension Response {
    /// A page that is the same for everybody: kept for a minute by browsers and proxies, and not sent again while it has
    /// not changed (RFC 9110 §13.1.2).
    static func publicPage(_ page: some HTML, to request: Request) -> Response {
        let content = page.render()
        var hash = SHA256()
        content.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        let tag = "\"\(hash.finalize().prefix(12).map { String(format: "%02x", $0) }.joined())\""
        let headers: HTTPFields = [.cacheControl: "public, max-age=60", .eTag: tag]
        guard request.headers[.ifNoneMatch] != tag else { return Response(status: .notModified, headers: headers) }
        var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: content))
        response.headers[.contentType] = "text/html; charset=utf-8"
        return response
    }
}
