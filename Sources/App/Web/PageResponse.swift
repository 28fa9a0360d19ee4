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
