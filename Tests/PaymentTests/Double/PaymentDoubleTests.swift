import App
import AsyncHTTPClient
import Domain
import Foundation
import NIOCore
import NIOHTTP1
import PaymentProviders
import TestKit
import Testing

/// The double as a program of its own, as it runs beside a town that is tried out.
@Suite struct PaymentDoubleTests {
    @Test func `the program takes a payment and ends when it is told to`() async throws {
        try await RunningServer.withClient { http in
            let base = "http://127.0.0.1:\(try FreePorts.find(1)[0])"
            let double = try start(base)
            defer { if double.isRunning { double.terminate() } }
            try await eventually {
                let answer = try? await http.execute(
                    HTTPClientRequest(url: base + "/health/live"),
                    timeout: .seconds(5)
                )
                return answer?.status == .ok
            }
            let stage = Stage(base: base, http: http, merchant: Merchant([:]))
            let gateway = stage.gateway(.komoju)
            let session = try await gateway.open(try .sample())
            try await stage.pay(session.id, at: .komoju)
            #expect(try await gateway.report(on: session.id).status == .known(.paid))
            #expect(try await stage.sum(.captured) == 300)

            double.terminate()
            try await eventually { !double.isRunning }
            #expect(double.terminationReason == .exit)
            #expect(double.terminationStatus == 0)
        }
    }

    private func start(_ base: String) throws -> Process {
        let double = Process()
        double.executableURL = Bundle.main.bundleURL.appending(path: "payment-double")
        double.arguments = ["--port", String(try #require(base.split(separator: ":").last))]
        double.environment = [
            "PAYMENT_DOUBLE_SECRET_KEY": Stage.secretKey, "PAYMENT_DOUBLE_WEBHOOK_SECRET": Stage.webhookSecret,
        ]
        double.standardOutput = FileHandle.nullDevice
        try double.run()
        return double
    }
}
