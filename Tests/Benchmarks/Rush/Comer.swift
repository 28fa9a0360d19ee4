import Foundation
import TestKit

/// Somebody who wants a time as soon as there are any, as everybody else does.
struct Comer: Sendable {
    let visitor: Visitor
    let number: Int
    let record: RushRecord

    init(at site: String, number: Int, record: RushRecord) {
        // Behind the town's own proxy, so that each counts for the rate limits as a household of its own.
        let address = "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
        visitor = Visitor(at: site, headers: [("X-Forwarded-For", address)])
        self.number = number
        self.record = record
    }

    /// Takes a place, waits, and reserves when let in.
    ///
    /// - Parameter end: who is still waiting then has seen enough.
    func come(until end: ContinuousClock.Instant) async {
        do {
            try await join()
            while true {
                let page = await visitor.page
                guard page.body.contains("順番のコード") else { throw UnexpectedAnswer(path: page.path, text: page.text) }
                if page.body.contains("順番が来ました") { return try await reserve() }
                let pause = page.headers["refresh"].flatMap { Int($0) } ?? 5
                guard ContinuousClock.now + .seconds(pause) < end else { return }
                try await Task.sleep(for: .seconds(pause))
                try await record.time(.look) { _ = try await visitor.open(RushTown.page) }
            }
        } catch {
            record.fail(error)
        }
    }

    private func join() async throws {
        try await record.time(.place) {
            try await visitor.open("/reservations/places?purpose=\(RushTown.purpose)")
            let answer = try await visitor.post(RushTown.page, [("_key", UUID().uuidString)])
            guard answer.status == 303 else { throw UnexpectedAnswer(path: answer.path, text: answer.text) }
            try await visitor.open(RushTown.page)
        }
    }

    /// Any time of the earliest day.
    func reserve() async throws {
        try await record.time(.choice) {
            _ = try await visitor.open("/reservations/places?purpose=\(RushTown.purpose)")
        }
        let page = await visitor.page
        guard let times = page.links.first(where: { $0.hasPrefix("/reservations/times?") }) else {
            throw UnexpectedAnswer(path: page.path, text: page.text)
        }
        try await record.time(.choice) { _ = try await visitor.open(times) }
        let minutes = await visitor.page.body.matches(of: /name="minute" value="(\d+)"/).map { String($0.1) }
        try await submit("/reservations", ["minute": minutes.randomElement() ?? ""])
        try await submit("/visitor", contact)
        try await submit("/confirmation", [:])
        guard await visitor.page.text.contains("予約番号") else {
            throw await UnexpectedAnswer(path: visitor.page.path, text: visitor.page.text)
        }
        record.book()
    }

    private func submit(_ action: String, _ answers: [String: String]) async throws {
        try await record.time(.choice) { _ = try await visitor.submit(action, answers) }
    }

    private var contact: [String: String] {
        [
            "shimei.family": "加古川", "shimei.given": "花子", "furigana.family": "カコガワ", "furigana.given": "ハナコ",
            "denwa": String(format: "090-%04d-%04d", number / 10_000, number % 10_000), "mail": "\(number)@example.jp",
        ]
    }
}
