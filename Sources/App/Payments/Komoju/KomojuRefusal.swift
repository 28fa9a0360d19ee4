import NIOCore

extension PaymentGatewayError.Refusal {
    static func komoju(status: Int, body: ByteBuffer) -> Self? {
        guard let failure = try? ProviderAnswer.decode(KomojuMapping.Failure.self, from: body).error else { return nil }
        return Self(status: status, code: failure.code, message: failure.message, param: failure.param)
    }
}
