import Foundation
import Hummingbird
import NIOCore

/// How tests and people steer the double. None of it is a provider's.
struct ControlController: Sendable {
    let clock: BookClock
    let faults: FaultDesk
    let houses: [Provider: House]

    func add(to router: Router<DoubleContext>) {
        let group = router.group("/control")
        group.get("faults") { _, _ in
            try json(FaultView(plan: await faults.plan, strikes: await faults.strikes))
        }
        group.put("faults") { request, _ in
            guard let plan: FaultPlan = try await read(request) else { return refusal("no plan of faults") }
            await faults.set(plan)
            return try json(plan)
        }
        group.delete("faults") { _, _ in
            await faults.set(FaultPlan())
            return try json(FaultPlan())
        }
        group.post("clock") { request, _ in
            guard let advance: Advance = try await read(request) else { return refusal("advanceSeconds is missing") }
            clock.advance(by: advance.advanceSeconds)
            for house in houses.values { await house.books.sweep() }
            return try json(Now(now: clock.now.formatted(.iso8601)))
        }
        group.post("pay") { request, _ in
            guard let order: PayOrder = try await read(request), let house = houses[order.provider] else {
                return refusal("provider, session, means and outcome are needed")
            }
            do throws(BookRefusal) {
                try await house.books.play(order)
            } catch {
                return refusal("\(error)")
            }
            return try json(order)
        }
        group.post("refunds") { request, _ in
            guard let settling: RefundSettling = try await read(request), let house = houses[settling.provider] else {
                return refusal("provider, refund and state are needed")
            }
            do throws(BookRefusal) {
                _ = try await house.books.settle(
                    settling.refund,
                    as: settling.state == .succeeded ? .succeeded : .failed
                )
            } catch {
                return refusal("\(error)")
            }
            return try json(settling)
        }
        group.get("ledger") { _, _ in try json(await ledger().entries) }
        group.get("ledger.csv") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/csv; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: await ledger().csv))
            )
        }
        group.get("settlement") { _, _ in try json(Settlement.days(of: await ledger())) }
        group.get("webhooks") { _, _ in
            var counts: [String: WebhookCount] = [:]
            for (provider, house) in houses { counts[provider.rawValue] = await house.sender.count }
            return try json(counts)
        }
        group.post("ping") { _, _ in
            var accepted: [String: Bool] = [:]
            for (provider, house) in houses { accepted[provider.rawValue] = await house.sender.ping() }
            return try json(accepted)
        }
    }

    private struct FaultView: Encodable {
        let plan: FaultPlan
        let strikes: [Int]
    }

    private struct Advance: Decodable {
        let advanceSeconds: Double
    }

    private struct Now: Encodable {
        let now: String
    }

    private func ledger() async -> Ledger {
        var all = Ledger()
        for house in houses.values { all = await all + house.books.ledger }
        return all
    }

    private func read<Value: Decodable>(_ request: Request) async throws -> Value? {
        let body = try await request.body.collect(upTo: 1024 * 1024)
        return try? JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
    }

    private func json(_ value: some Encodable) throws -> Response {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(value)))
        )
    }

    private func refusal(_ why: String) -> Response {
        Response(status: .badRequest, body: ResponseBody(byteBuffer: ByteBuffer(string: why + "\n")))
    }
}
