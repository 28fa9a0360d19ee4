import HTTPTypes
import Hummingbird
import NIOCore

/// Bytes that are sent again and again, as they are and, where that is shorter, compressed. They are the same for everybody,
/// so that their length tells nobody's secret (BREACH).
struct StoredBody: Sendable {
    let plain: ByteBuffer
    /// In gzip (RFC 9110 §8.4.1.3); nil where it is not shorter.
    private let compressed: ByteBuffer?

    /// - Parameter type: a media type.
    init(_ content: ByteBuffer, type: String) {
        plain = content
        let isText = ["text/", "json", "svg"].contains { type.contains($0) }
        compressed =
            isText ? Gzip.compress(content).flatMap { $0.readableBytes < content.readableBytes ? $0 : nil } : nil
    }

    /// Bytes in memory.
    var size: Int { plain.readableBytes + (compressed?.readableBytes ?? 0) }

    /// Whether the client gets the compressed bytes: it accepts gzip, and they are shorter.
    func isCompressed(for request: Request) -> Bool {
        compressed != nil && request.headers[.acceptEncoding].map(Self.acceptsGzip) == true
    }

    func response(to request: Request, headers: HTTPFields) -> Response {
        var headers = headers
        headers[.vary] = "Accept-Encoding"
        guard let compressed, isCompressed(for: request) else {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: plain))
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: compressed))
    }

    /// RFC 9110 §12.5.3.
    private static func acceptsGzip(_ field: String) -> Bool {
        field.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard parts.first == "gzip" else { return false }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (weight ?? 1) > 0
        }
    }
}
