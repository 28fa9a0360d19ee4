import HTTPTypes

/// Stripe's way of admitting and refusing.
struct StripeDialect: DoorDialect {
    static let version = "2026-07-29.dahlia"

    let provider = Provider.stripe
    let idempotencyHeader = HTTPField.Name.stripeIdempotency
    let keepsErrors = true

    let isRunning = Protest(
        status: 409,
        code: "idempotency_key_in_use",
        message: "There is currently another in-progress request using this key."
    )
    let keyReused = Protest(
        status: 400,
        code: "idempotency_error",
        message: "Keys for idempotent requests can only be used with the same parameters."
    )
    let throttled = Protest(status: 429, code: "rate_limit", message: "Too many requests.", retryAfterSeconds: 1)
    let broken = Protest(status: 500, code: "api_error", message: "An unknown error occurred.")

    func admit(_ headers: HTTPFields, secretKey: String) throws(Protest) {
        guard headers[.authorization] == "Bearer \(secretKey)" else {
            throw Protest(status: 401, code: "invalid_api_key", message: "Invalid API key provided.")
        }
        if let version = headers[.stripeVersion], version != Self.version {
            throw Protest(status: 400, code: "invalid_version", message: "Invalid Stripe API version.")
        }
    }

    func body(of protest: Protest) -> JSON {
        let type =
            switch protest.status {
            case 500...: "api_error"
            case 402: "card_error"
            default: protest.code == "idempotency_error" ? protest.code : "invalid_request_error"
            }
        var error: [String: JSON] = ["type": .text(type), "message": .text(protest.message)]
        if protest.code != type { error["code"] = .text(protest.code) }
        if let param = protest.param { error["param"] = .text(param) }
        return ["error": .object(error)]
    }

    static let fields = FieldStyle(
        name: { "\($0)[\($1)]" },
        missing: {
            Protest(status: 400, code: "parameter_missing", message: "Missing required param: \($0).", param: $0)
        },
        unknown: {
            Protest(status: 400, code: "parameter_unknown", message: "Received unknown parameter: \($0)", param: $0)
        },
        invalid: { Protest(status: 400, code: "parameter_invalid", message: "Invalid \($0)", param: $0) },
        isText: true
    )

    static func protest(_ refusal: BookRefusal) -> Protest {
        switch refusal {
        case .noSession, .noPayment, .noRefund:
            Protest(status: 404, code: "resource_missing", message: "No such thing.", param: "id")
        case .wrongState(let state):
            Protest(status: 400, code: "unexpected_state", message: "Not possible in this state: \(state).")
        case .meansNotAllowed:
            Protest(status: 400, code: "payment_method_not_available", message: "Not among the session's means.")
        case .amountNotRefundable:
            Protest(status: 400, code: "charge_already_refunded", message: "More than is left.", param: "amount")
        case .noAutomaticRefund:
            Protest(
                status: 400,
                code: "parameter_missing",
                message: "This means needs instructions_email.",
                param: "instructions_email"
            )
        case .orderNumberTaken, .full:
            Protest(status: 503, code: "api_error", message: "The double takes no more.")
        }
    }
}
