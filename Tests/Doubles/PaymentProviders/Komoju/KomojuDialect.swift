import Foundation
import HTTPTypes
import NIOCore

/// KOMOJU's way of admitting and refusing. Of the codes only the statuses are known; the words are assumed.
struct KomojuDialect: DoorDialect {
    static let version = "2025-01-28"

    let provider = Provider.komoju
    let idempotencyHeader = HTTPField.Name.komojuIdempotency
    let keepsErrors = false

    let isRunning = Protest(status: 409, code: "conflict", message: "A request with this idempotency key is running.")
    let keyReused = Protest(status: 422, code: "idempotency_mismatch", message: "The key came with another request.")
    let throttled = Protest(status: 429, code: "throttled", message: "Too many requests.", retryAfterSeconds: 1)
    let broken = Protest(status: 500, code: "internal_server_error", message: "Something went wrong.")

    func admit(_ headers: HTTPFields, secretKey: String) throws(Protest) {
        let credentials = Data("\(secretKey):".utf8).base64EncodedString()
        guard headers[.authorization] == "Basic \(credentials)" else {
            throw Protest(status: 401, code: "unauthorized", message: "The key is not valid.")
        }
        if let version = headers[.komojuVersion], version != Self.version {
            throw Protest(status: 400, code: "bad_request", message: "This API version is not spoken.")
        }
    }

    func body(of protest: Protest) -> JSON {
        [
            "error": [
                "code": .text(protest.code), "message": .text(protest.message), "param": .optional(protest.param),
                "details": .null,
            ]
        ]
    }

    static let fields = FieldStyle(
        name: { "\($0).\($1)" },
        missing: { Protest(status: 422, code: "missing_parameter", message: "\($0) is missing.", param: $0) },
        unknown: { Protest(status: 422, code: "unknown_parameter", message: "\($0) is not known.", param: $0) },
        invalid: { Protest(status: 422, code: "invalid_parameter", message: "\($0) is invalid.", param: $0) },
        isText: false
    )

    static func protest(_ refusal: BookRefusal) -> Protest {
        switch refusal {
        case .noSession, .noPayment, .noRefund:
            Protest(status: 404, code: "not_found", message: "The requested resource could not be found.")
        case .orderNumberTaken:
            Protest(
                status: 422,
                code: "external_order_num_taken",
                message: "The order number has been used.",
                param: "external_order_num"
            )
        case .wrongState(let state):
            Protest(status: 422, code: "unprocessable_entity", message: "Not possible in this state: \(state).")
        case .meansNotAllowed:
            Protest(status: 422, code: "invalid_payment_type", message: "The session does not take this means.")
        case .amountNotRefundable:
            Protest(status: 422, code: "invalid_parameter", message: "More than is left.", param: "amount")
        case .noAutomaticRefund:
            Protest(status: 422, code: "not_refundable", message: "This means cannot be refunded automatically.")
        case .full: Protest(status: 503, code: "service_unavailable", message: "The double takes no more.")
        }
    }
}

extension HTTPField.Name {
    fileprivate static func known(_ text: String) -> Self { Self(text) ?? .contentType }
    static let komojuIdempotency = known("X-KOMOJU-IDEMPOTENCY")
    static let komojuVersion = known("X-KOMOJU-API-VERSION")
    static let stripeIdempotency = known("Idempotency-Key")
    static let stripeVersion = known("Stripe-Version")
}
