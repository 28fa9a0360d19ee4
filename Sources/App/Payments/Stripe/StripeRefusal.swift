import NIOCore

extension PaymentGatewayError.Refusal {
    static func stripe(status: Int, body: ByteBuffer) -> Self? {
        guard let failure = try? ProviderAnswer.decode(StripeMapping.Failure.self, from: body).error else { return nil }
        return Self(
            status: status,
            code: failure.code ?? failure.type,
            message: failure.message ?? "",
            param: failure.param
        )
    }
}
