import Domain
import Foundation
import Testing

@testable import App

@Suite struct PhoneTests {
    @Test(arguments: [
        ("hanako:cancelled", AuthenticationAppError.cancelled),
        ("hanako:pin-locked", .pinLocked),
        ("hanako:revoked", .certificateRevoked),
        ("hanako:expired", .certificateExpired),
        ("hanako:not-yet-valid", .certificateNotYetValid),
        ("hanako:server-error", .serviceAway),
        ("hanako:timeout", .timedOut),
        ("locked", .pinLocked),
    ])
    func `what goes wrong at the phone is told`(user: String, error: AuthenticationAppError) async throws {
        try await City.run { city in
            await #expect(throws: error) { try await city.signIn(user) }
        }
    }

    @Test(arguments: [
        ("moved", AuthenticationAppError.certificateRevoked),
        ("compromised", .certificateRevoked),
        ("expired", .certificateExpired),
        ("not-yet-valid", .certificateNotYetValid),
        ("locked", .pinLocked),
    ])
    func `a card whose signing certificate is not good does not sign`(
        card: String,
        error: AuthenticationAppError
    ) async throws {
        try await City.run { city in
            await #expect(throws: error) { try await city.sign(Data("申請データ".utf8), card) }
        }
    }

    @Test func `after a move one can still sign in, since only the signing certificate is revoked`() async throws {
        try await City.run { city in
            let person = try await city.signIn("moved")
            #expect(person.basicFour?.name == "尾上　松子")
        }
    }

    @Test func `the third wrong PIN locks the card, and the page counts down`() async throws {
        try await City.run { city in
            let departure = try city.app.signIn(asking: [])
            for left in [2, 1] {
                let page = try await city.http.get(departure.address + "&test_user=hanako:wrong-pin")
                #expect(page.status == 200)
                #expect(page.text.contains("あと\(left)回まちがえるとロックされます。"))
            }
            await #expect(throws: AuthenticationAppError.pinLocked) { try await city.signIn("hanako:wrong-pin") }
            await #expect(throws: AuthenticationAppError.pinLocked) { try await city.signIn("hanako") }
            try await city.control("unlock")
            _ = try await city.signIn("hanako")
        }
    }

    @Test func `the right PIN gives all tries back`() async throws {
        try await City.run { city in
            let departure = try city.app.signIn(asking: [])
            for _ in 0..<2 {
                _ = try await city.http.get(departure.address + "&test_user=hanako:wrong-pin")
                _ = try await city.http.get(departure.address + "&test_user=hanako:wrong-pin")
                _ = try await city.signIn("hanako")
            }
        }
    }

    @Test func `the page plays the phone for people`() async throws {
        try await City.run { city in
            let departure = try city.app.signIn(asking: [.name])
            let page = try await city.http.get(departure.address)
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"ja\">"))
            #expect(page.text.contains("引っ越しで失効したカード"))
            let visit = try #require(page.text.firstMatch(of: /name="visit" value="([^"]+)"/)).1
            let answer = try await city.http.post(
                "\(city.base)/phone",
                form: "visit=\(visit)&card=taro&outcome=right-pin"
            )
            let location = try #require(answer.location)
            var trips = RoundTrips()
            trips.add(departure.trip, now: city.clock.now)
            let query = String(try #require(location.split(separator: "?").last))
            let arrival = try trips.take(Callback(query: query), now: city.clock.now)
            let person = try await city.app.person(of: arrival)
            #expect(person.basicFour?.name == "平岡　太郎")
            let again = try await city.http.post(
                "\(city.base)/phone",
                form: "visit=\(visit)&card=taro&outcome=right-pin"
            )
            #expect(again.status == 410)
        }
    }

    @Test func `a page that was left open too long says so`() async throws {
        try await City.run { city in
            let page = try await city.http.get(city.app.signIn(asking: []).address)
            let visit = try #require(page.text.firstMatch(of: /name="visit" value="([^"]+)"/)).1
            try await city.advance(by: 601)
            let answer = try await city.http.post(
                "\(city.base)/phone",
                form: "visit=\(visit)&card=taro&outcome=right-pin"
            )
            #expect(answer.status == 410)
            #expect(answer.text.contains("時間が切れました"))
        }
    }
}
