import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// Tells everybody how the service is. It asks nobody while somebody waits, so it answers whatever else is away.
struct StatusController: Sendable {
    let desk: Desk
    let availability: AvailabilityWatch

    /// Of browsers and proxies; a crowd that wonders what is going on shall not make it worse.
    private static let caching = "public, max-age=5"

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let parameters = request.uri.queryParameters
        // Mails of earlier releases lead here with the number of an application.
        if let number = parameters[Substring(InquiryForm.number)] {
            return .seeOther(ReferenceNumber(typed: String(number)).map(InquiryForm.path) ?? Path.applications)
        }
        let page = StatusPage(
            status: status,
            page: parameters["page"].flatMap { Int($0) } ?? 1,
            frame: desk.frame
        )
        return .page(page, headers: [.cacheControl: Self.caching])
    }

    /// The same for programs.
    func report(_ request: Request, _ context: PublicContext) async throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: Self.caching],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try StatusReport(status).json()))
        )
    }

    private var status: ServiceStatus {
        let database = desk.database.snapshot
        return ServiceStatus(
            now: desk.now(),
            watch: availability,
            canWrite: database.primary != nil && database.isPrimaryAnswering
        )
    }
}
