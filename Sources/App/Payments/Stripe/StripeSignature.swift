import NIOCore
import Telemetry

/// The header `stripe-signature`: `t=<seconds>,v1=<hex>[,v1=<hex>…]`. Other schemes than v1 are passed over.
struct StripeSignature {
    /// Since 1970.
    let seconds: Int
    let codes: [String]

    /// - Returns: nil when the header has no time or no signature.
    init?(_ header: String) {
        let parts = header.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1) }.filter { $0.count == 2 }
        guard let time = parts.first(where: { $0[0] == "t" }), let seconds = Int(time[1]) else { return nil }
        self.seconds = seconds
        codes = parts.filter { $0[0] == "v1" }.map { String($0[1]) }
        if codes.isEmpty { return nil }
    }

    /// The time is signed with the body, so that an old notification cannot be given a new one.
    func isValid(of body: ByteBuffer, secrets: [Secret<String>]) -> Bool {
        WebhookSignature.isValid(codes, of: Array("\(seconds).".utf8) + body.readableBytesView, secrets: secrets)
    }
}
