import App
import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import Telemetry
import TestKit
import Testing

/// Signatures of both providers, with vectors that were made with OpenSSL.
@Suite struct SignatureTests {
    private static let komojuBody =
        #"{"id":"evt_1","type":"payment.captured","resource":"event","data":{"id":"pay_1","resource":"payment","#
        + #""status":"captured","amount":300,"currency":"JPY"}}"#
    private static let komojuSignature = "cbc4bd98dd2872b2e687117e24880c91b1c4844a3e43ac2ab487e3f2e9e47483"
    private static let stripeBody = #"{"id":"evt_test_1","object":"event","type":"checkout.session.completed"}"#
    private static let stripeSignature = "bc38f89a5c8f25a6a1be722d20eed665231f75c5a4d46d8889880a9a5cbd034b"
    private static let stripeTime = 1_767_225_600

    private func fault(
        _ provider: PaymentProvider,
        _ headers: HTTPHeaders,
        body: String,
        secrets: [String],
        now: Int = stripeTime
    ) -> WebhookFault? {
        let secrets = secrets.map { Secret($0) }
        let gateway: any PaymentGateway =
            switch provider {
            case .komoju:
                KomojuGateway(
                    http: .shared,
                    secretKey: Secret(""),
                    webhookSecrets: secrets,
                    logger: RunningServer.quiet
                )
            case .stripe:
                StripeGateway(
                    http: .shared,
                    secretKey: Secret(""),
                    webhookSecrets: secrets,
                    logger: RunningServer.quiet,
                    now: { Date(timeIntervalSince1970: TimeInterval(now)) }
                )
            }
        do throws(WebhookFault) {
            _ = try gateway.notification(body: ByteBuffer(string: body), headers: headers)
            return nil
        } catch {
            return error
        }
    }

    private func komoju(_ signature: String, body: String = komojuBody, secrets: [String] = ["webhook-secret-0001"])
        -> WebhookFault?
    {
        fault(.komoju, ["X-Komoju-Signature": signature], body: body, secrets: secrets)
    }

    private func stripe(
        _ header: String,
        body: String = stripeBody,
        secrets: [String] = ["whsec_test_secret_0001"],
        now: Int = stripeTime
    ) -> WebhookFault? {
        fault(.stripe, ["Stripe-Signature": header], body: body, secrets: secrets, now: now)
    }

    /// The vectors' bodies are short of what a real one has: they are found to be rightly signed, and then incomplete.
    private func isSignedRightly(_ fault: WebhookFault?) -> Bool {
        if case .malformed = fault { true } else { fault == nil }
    }

    @Test func `KOMOJU's vector is right`() {
        #expect(isSignedRightly(komoju(Self.komojuSignature)))
    }

    @Test func `Stripe's vector is right`() {
        #expect(isSignedRightly(stripe("t=\(Self.stripeTime),v1=\(Self.stripeSignature)")))
    }

    @Test func `one changed byte is found`() {
        #expect(komoju(Self.komojuSignature, body: Self.komojuBody.replacing("300", with: "301")) == .wrongSignature)
        #expect(komoju(Self.komojuSignature, body: Self.komojuBody + "\n") == .wrongSignature)
        #expect(komoju(Self.komojuSignature.replacing("cbc4", with: "cbc5")) == .wrongSignature)
        #expect(stripe("t=\(Self.stripeTime),v1=\(Self.stripeSignature)", body: "{}") == .wrongSignature)
        // The time is signed too.
        #expect(stripe("t=\(Self.stripeTime + 1),v1=\(Self.stripeSignature)") == .wrongSignature)
    }

    @Test(arguments: [
        "", "00", String(repeating: "g", count: 64), komojuSignature.uppercased(), komojuSignature + "00",
    ])
    func `what is no signature is wrong`(text: String) {
        #expect(komoju(text) == .wrongSignature)
    }

    @Test func `a missing or unreadable header is told`() {
        #expect(fault(.komoju, [:], body: "{}", secrets: ["a"]) == .missingHeader("x-komoju-signature"))
        #expect(fault(.stripe, [:], body: "{}", secrets: ["a"]) == .missingHeader("stripe-signature"))
        for header in ["", "v1=ab", "t=x,v1=ab", "t=1", "t=1,v0=ab"] {
            #expect(stripe(header) == .malformedHeader("stripe-signature"))
        }
    }

    @Test func `any secret may sign while they roll over, and none when there is none`() {
        #expect(isSignedRightly(komoju(Self.komojuSignature, secrets: ["new", "webhook-secret-0001"])))
        #expect(komoju(Self.komojuSignature, secrets: ["new"]) == .wrongSignature)
        #expect(komoju(Self.komojuSignature, secrets: []) == .wrongSignature)
        let header = "t=\(Self.stripeTime),v1=\(Self.stripeSignature)"
        #expect(isSignedRightly(stripe(header, secrets: ["new", "whsec_test_secret_0001"])))
    }

    @Test func `any of Stripe's signatures may be right, and other schemes do not count`() {
        let wrong = String(repeating: "0", count: 64)
        #expect(isSignedRightly(stripe("t=\(Self.stripeTime),v1=\(wrong),v1=\(Self.stripeSignature),v0=\(wrong)")))
        #expect(stripe("t=\(Self.stripeTime),v1=\(wrong),v0=\(Self.stripeSignature)") == .wrongSignature)
    }

    @Test(arguments: [(300, true), (301, false), (-300, true), (-301, false)])
    func `Stripe's notifications are taken for five minutes`(age: Int, isTaken: Bool) {
        let fault = stripe("t=\(Self.stripeTime),v1=\(Self.stripeSignature)", now: Self.stripeTime + age)
        #expect(isTaken ? isSignedRightly(fault) : fault == .outsideTolerance(seconds: age))
    }
}
