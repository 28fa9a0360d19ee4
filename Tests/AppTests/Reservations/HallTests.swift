import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import TestKit
import Testing

@Suite struct HallTests {
    private static let day = "/counters/card-center"

    /// Registers a device and opens the link that is shown once.
    private static func device(_ kind: String, by clerk: Visitor, in town: TestTown) async throws -> String {
        try await clerk.open(day + "/devices")
        let page = try await clerk.submit("/devices", ["kind": kind, "name": "1階ロビー"])
        let link = try #require(page.text.firstMatch(of: /http:\S+(\/(?:displays|kiosks)\/[\w-]{43})/)?.1)
        #expect(try await clerk.open(day + "/devices").text.contains(String(link)) == false)
        return String(link)
    }

    @Test func `a visitor checks in at the kiosk and gets the same call number however often`() async throws {
        try await TestTown.run { town in
            let number = try #require(Reserver.number(on: try await Reserver(in: town).reserve("マイナンバーカードの受取")))
            try await town.moveVisitsToToday()
            let clerk = try await town.officer("tanaka")
            let kiosk = Visitor(at: town.staffURL)
            let path = try await Self.device("kiosk", by: clerk, in: town)
            try await kiosk.open(path)
            let wrong = try await kiosk.submit(path, ["number": "ABCD-2222"])
            #expect(wrong.status == 422)
            let ticket = try await kiosk.submit(path, ["number": number.lowercased()])
            #expect(ticket.text.contains("受付しました"), "\(ticket.text)")
            let callNumber = try #require(ticket.text.firstMatch(of: /[A-Z]\d{3}/)?.0)
            try await kiosk.open(path)
            #expect(try await kiosk.submit(path, ["number": number]).text.contains(callNumber))
            #expect(try await clerk.open(Self.day).text.contains(callNumber))
        }
    }

    @Test func `whoever has no reservation gets a call number at the kiosk, one however often the form is sent`()
        async throws
    {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let kiosk = Visitor(at: town.staffURL)
            let path = try await Self.device("kiosk", by: clerk, in: town)
            try await kiosk.open(path)
            let nothing = try await kiosk.submit("/walk-ins")
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("用件を選んでください"))
            // Of another office.
            #expect(try await kiosk.submit("/walk-ins", ["purpose": "seikatsu-sodan"]).status == 422)
            let form = try #require(try await kiosk.open(path).form("/walk-ins"))
            let fields = form.fields(changedBy: ["purpose": "card-uketori"])
            let tickets = [try await kiosk.post(form.action, fields), try await kiosk.post(form.action, fields)]
            let numbers = try tickets.map { String(try #require($0.text.firstMatch(of: /[A-Z]\d{3}/)?.0)) }
            #expect(Set(numbers).count == 1)
            #expect(tickets[0].text.contains("予約の方を先に"))
            let day = try await clerk.open(Self.day)
            #expect(day.text.contains(numbers[0]))
            #expect(day.text.contains("予約なし"))
            #expect(try await town.count("select count(*) from reservations where channel = 'walk-in'") == 1)
            #expect(try await town.count("select count(*) from audit_entries where act = 'counter.arrival'") == 1)
        }
    }

    @Test func `a display hears of each call once, also after it was cut off`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let path = try await Self.device("display", by: clerk, in: town)
            let display = Visitor(at: town.staffURL)
            #expect(try await display.open(path).text.contains("お呼出し中の番号"))
            for _ in 0..<2 {
                try await clerk.open(Self.day + "/visits/new?purpose=card-uketori&people=1")
                try await clerk.submit("/walk-ins")
            }
            try await clerk.open(Self.day + "?desk=2")
            try await clerk.submit("/next")
            let first = try await Self.calls(after: 0, at: path, display)
            #expect(first.map(\.number) == ["A001"] || first.count == 1)
            #expect(first.first?.words.contains("2番へお越しください") == true)
            // Cut off meanwhile.
            try await clerk.open(Self.day + "?desk=2")
            try await clerk.submit("/next")
            let last = try #require(first.last)
            let second = try await Self.calls(after: last.id, at: path, display)
            #expect(second.count == 1)
            #expect(second.first?.number != last.number)
            #expect(try await Self.calls(after: try #require(second.last).id, at: path, display).isEmpty)
            #expect(try await display.open(path).text.contains("お待ちの方") == false)
        }
    }

    @Test func `whoever watches is told of a change made at another node`() async throws {
        try await TestTown.run { town in
            let other = try town.anotherNode()
            try await other.serve {
                let clerk = try await town.officer("tanaka")
                let path = try await Self.device("display", by: clerk, in: town)
                var display = try await Self.events(at: other.staffURL + path)
                var officer = try await Self.events(at: other.staffURL + Self.day, cookies: await clerk.cookies)
                let opening = [try await display.next(), try await officer.next()].map(Self.isChange)
                #expect(opening == [true, true])
                try await clerk.open(Self.day + "/visits/new?purpose=card-uketori&people=1")
                try await clerk.submit("/walk-ins")
                let change = [try await display.next(), try await officer.next()].map(Self.isChange)
                #expect(change == [true, true])
            }
        }
    }

    /// What a page hears that listens.
    private static func events(
        at page: String,
        cookies: [String: String] = [:]
    ) async throws -> HTTPClientResponse.Body.AsyncIterator {
        var request = HTTPClientRequest(url: page + "/events")
        let pairs = cookies.map { "\($0.key)=\($0.value)" }
        if !pairs.isEmpty { request.headers.add(name: "cookie", value: pairs.joined(separator: "; ")) }
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        try #require(answer.headers.first(name: "content-type") == "text/event-stream")
        return answer.body.makeAsyncIterator()
    }

    private static func isChange(_ event: ByteBuffer?) -> Bool {
        event.map { String(buffer: $0).contains("data: changed") } ?? false
    }

    @Test func `a device that was removed opens nothing any more`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("tanaka")
            let path = try await Self.device("display", by: clerk, in: town)
            let display = Visitor(at: town.staffURL)
            #expect(try await display.open(path).status == 200)
            try await clerk.submit("/removal")
            #expect(try await display.open(path).status == 410)
            #expect(try await display.get(path + "/events").status == 410)
        }
    }

    private struct Call: Decodable, Sendable {
        let id: Int
        let number: String
        let words: String
    }

    private static func calls(after last: Int, at path: String, _ display: Visitor) async throws -> [Call] {
        let answer = try await display.get("\(path)/calls?after=\(last)")
        return try JSONDecoder().decode([Call].self, from: Data(answer.body.utf8))
    }
}
