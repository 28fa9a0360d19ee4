import Foundation
import Hummingbird

/// The local authority over HTTP: an OCSP responder and the CRLs, for each of its hierarchies (`sign`, `auth` and
/// `impostor`).
///
///     POST /ocsp/sign             application/ocsp-request → application/ocsp-response (RFC 6960)
///     GET  /crl/sign              DER (RFC 5280)
///     POST /control/fault         {"fault": "stale"}; {} ends it
package struct AuthorityServer: Sendable {
    private let directory: URL
    private let responder: OCSPResponder

    /// - Parameter directory: made by `ops/doubles/authority make`.
    package init(directory: URL) {
        self.directory = directory
        responder = OCSPResponder(directory: directory)
    }

    package func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("ocsp/:authority") { request, context in try await answer(request, context) }
        router.get("crl/:authority") { _, context in try list(context) }
        router.post("control/fault") { request, _ in
            let body = try await request.body.collect(upTo: 4096)
            let order = try JSONDecoder().decode(FaultOrder.self, from: Data(body.readableBytesView))
            await responder.set(order.fault)
            return HTTPResponse.Status.noContent
        }
        return router
    }

    private struct FaultOrder: Decodable {
        let fault: OCSPFault?
    }

    private func answer(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let authority = try hierarchy(context)
        guard request.headers[.contentType] == "application/ocsp-request" else {
            throw HTTPError(.unsupportedMediaType)
        }
        switch await responder.fault {
        case .away: throw HTTPError(.serviceUnavailable)
        case .silent:
            try await Silence.keep()
            throw HTTPError(.serviceUnavailable)
        default: break
        }
        let question = [UInt8](buffer: try await request.body.collect(upTo: 64 * 1024))
        return .binary(try await responder.answer(question, of: authority), type: "application/ocsp-response")
    }

    private func list(_ context: some RequestContext) throws -> Response {
        let file = directory.appending(path: "\(try hierarchy(context))/ca.crl")
        guard let list = try? Data(contentsOf: file) else { throw HTTPError(.notFound) }
        return .binary([UInt8](list), type: "application/pkix-crl")
    }

    private func hierarchy(_ context: some RequestContext) throws -> String {
        let name = try context.parameters.require("authority")
        guard ["sign", "auth", "impostor"].contains(name) else { throw HTTPError(.notFound) }
        return name
    }
}

extension Response {
    fileprivate static func binary(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
