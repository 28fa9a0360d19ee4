import AuthenticationApp
import Foundation
import TestKit
import Testing

@testable import App

@Suite struct ServiceFaultTests {
    @Test(arguments: [Faults.Endpoint.token, .userInfo, .keys])
    func `a broken service is away`(endpoint: Faults.Endpoint) async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [endpoint: .broken]))
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.signIn("hanako") }
        }
    }

    @Test(arguments: [Faults.Endpoint.userInfo, .keys])
    func `what only asks is asked once more`(endpoint: Faults.Endpoint) async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [endpoint: .brokenOnce]))
            _ = try await city.signIn("hanako")
        }
    }

    @Test func `a code is never sent twice`() async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [.token: .brokenOnce]))
            await #expect(throws: AuthenticationAppError.serviceAway) { try await city.signIn("hanako") }
        }
    }

    @Test(arguments: [Faults.Endpoint.token, .userInfo, .keys])
    func `a silent service is not waited for longer than the patience`(endpoint: Faults.Endpoint) async throws {
        try await City.run(change: { $0.patience = .milliseconds(500) }) { city in
            try await city.fail(Faults(endpoints: [endpoint: .silent]))
            await #expect(throws: AuthenticationAppError.serviceSilent) { try await city.signIn("hanako") }
        }
    }

    @Test func `a service that falls silent in the middle of an answer is not waited for either`() async throws {
        try await City.run(change: { $0.patience = .milliseconds(500) }) { city in
            try await city.fail(Faults(endpoints: [.token: .dripping]))
            await #expect(throws: AuthenticationAppError.serviceSilent) { try await city.signIn("hanako") }
        }
    }

    @Test func `a slow service is waited for`() async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [.token: .slow, .userInfo: .slow]))
            _ = try await city.signIn("hanako")
        }
    }

    @Test(arguments: [Faults.EndpointFault.endless, .babbling])
    func `an answer that is no answer is refused`(fault: Faults.EndpointFault) async throws {
        try await City.run { city in
            for endpoint in [Faults.Endpoint.keys, .token, .userInfo] {
                try await city.fail(Faults(endpoints: [endpoint: fault]))
                await #expect(throws: AuthenticationAppError.unreadableAnswer) { try await city.signIn("hanako") }
            }
        }
    }

    @Test func `a refusal is passed on by its word`() async throws {
        try await City.run { city in
            try await city.fail(Faults(endpoints: [.token: .refusing]))
            await #expect(throws: AuthenticationAppError.refused(word: "invalid_client")) {
                try await city.signIn("hanako")
            }
        }
    }

    @Test func `nobody listens there`() async throws {
        try await City.run(change: { $0.patience = .milliseconds(800) }) { city in
            let arrival = try await city.arrive(city.app.signIn(asking: []), as: "hanako")
            var settings = city.settings
            settings.base = "http://127.0.0.1:\(try FreePorts.find(1)[0])"
            let elsewhere = city.with(settings)
            let error = await #expect(throws: AuthenticationAppError.self) {
                try await elsewhere.app.person(of: arrival)
            }
            #expect(error?.remedy == .later)
        }
    }

    @Test func `every error has a sentence and a way on`() {
        let errors: [AuthenticationAppError] = [
            .cancelled, .denied, .pinLocked, .certificateRevoked, .certificateExpired, .certificateNotYetValid,
            .timedOut,
            .roundTrip(.used), .roundTrip(.old), .roundTrip(.foreign), .serviceAway, .serviceSilent,
            .refused(word: "x"), .unreadableAnswer, .idToken(.nonce), .foreignUserInfo, .notYetSigned,
            .transactionExpired, .transactionUnknown, .encryptedResult, .misconfigured("keys"),
        ]
        for error in errors { #expect(error.sentence.hasSuffix("。")) }
        #expect(AuthenticationAppError.certificateRevoked.remedy == .cardCounter)
        #expect(AuthenticationAppError.idToken(.signature).remedy == .otherWay)
        #expect(AuthenticationAppError.cancelled.remedy == .again)
    }
}
