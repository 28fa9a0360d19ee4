import Foundation
import Hummingbird

/// An error as OAuth answers it (RFC 6749, 5.2).
struct OAuthRefusal: HTTPResponseError {
    let status: HTTPResponse.Status
    let error: String
    let description: String

    init(_ status: HTTPResponse.Status, _ error: String, _ description: String) {
        self.status = status
        self.error = error
        self.description = description
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        try .json(["error": error, "error_description": description], status: status)
    }
}

extension Response {
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let body = try JSONEncoder().encode(value)
        return Response(
            status: status,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
