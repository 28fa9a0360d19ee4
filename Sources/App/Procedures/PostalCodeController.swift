import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Tells the script of an address which places a postal code stands for.
struct PostalCodeController: Sendable {
    let desk: Desk

    /// A part of an address, as far as the postal code settles it.
    private struct Place: Encodable {
        let prefecture: String
        let city: String
        let town: String
    }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        try await RateStore(desk: desk).take(.postalCodes, by: context.origin.description)
        let code = PostalCode(typed: try context.parameters.require("code"))
        let places =
            if let code { try await PostalCodeStore(database: desk.database).places(code) } else { [Address]() }
        guard !places.isEmpty else { throw Problem(.notFound, "この郵便番号の住所は見つかりませんでした。番号をお確かめください。") }
        let list = places.map { Place(prefecture: $0.prefecture, city: $0.city, town: $0.town) }
        return Response(
            status: .ok,
            // Japan Post's table changes once a month.
            headers: [.contentType: "application/json", .cacheControl: "public, max-age=86400"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(list)))
        )
    }
}
