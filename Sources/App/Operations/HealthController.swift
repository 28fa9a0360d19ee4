import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Telemetry

/// Tells load balancers, systemd and Prometheus how the node is.
struct HealthController: Sendable {
    let liveness: Liveness
    let readiness: Readiness
    let metrics: Metrics

    /// 200 while the node's loops turn; a node that answers 503 or nothing is to be killed.
    func live(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let stopped = liveness.stopped()
        let text = stopped.isEmpty ? "alive\n" : "stopped: \(stopped.joined(separator: ", "))\n"
        return plain(text, status: stopped.isEmpty ? .ok : .serviceUnavailable)
    }

    /// 200 when requests may come; otherwise 503 and why not.
    func ready(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        let report = await readiness.report()
        return Response(
            status: report.isReady ? .ok : .serviceUnavailable,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: report.json))
        )
    }

    /// 200 when the node was ready once and does not stop: it may hold requests while no node is ready.
    func hold(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        guard readiness.canHold else { return plain("not yet ready, or stopping\n", status: .serviceUnavailable) }
        return plain("holding\n")
    }

    /// Prometheus text format 0.0.4.
    func metrics(_ request: Request, _ context: BasicRequestContext) async throws -> Response {
        plain(await metrics.registry.text(), type: "text/plain; version=0.0.4; charset=utf-8")
    }

    private func plain(
        _ text: String,
        status: HTTPResponse.Status = .ok,
        type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
