import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TestKit

/// Says on a port of its own what a failover controller would say.
struct FakeController: Sendable {
    let url: String

    /// Listens while `body` runs.
    ///
    /// - Parameter json: said anew to whoever asks, so that it is of that moment.
    static func saying<Result: Sendable>(
        _ json: @autoclosure @escaping @Sendable () -> String,
        _ body: @escaping @Sendable (FakeController) async throws -> Result
    ) async throws -> Result {
        let port = try FreePorts.find(1)[0]
        let router = Router()
        router.get("/availability.json") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: json()))
            )
        }
        var logger = Logger(label: "controller")
        logger.logLevel = .critical
        let server = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        )
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await server.run()
                return nil
            }
            group.addTask { try await body(FakeController(url: "http://127.0.0.1:\(port)")) }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}

extension FakeController {
    /// What a controller says of a town whose one service is in `state`, in which something happened before; of the other
    /// one nothing has been measured.
    ///
    /// - Parameters:
    ///   - age: seconds since it was said.
    ///   - title: of the drill that it tells of.
    ///   - drills: how many there were.
    static func report(
        _ state: String,
        age: TimeInterval = 0,
        title: String = "プライマリーの停止",
        drills: Int = 1,
        probes: Int = 9
    ) -> String {
        func time(_ seconds: TimeInterval) -> String { (Date() + seconds).formatted(.iso8601) }
        let days = (0..<90).map { day in
            let stopped = day == 88 ? 75.0 : 0
            return """
                {"day":"\(time(Double(day - 89) * 86_400).prefix(10))","plannedSeconds":\(day < 3 ? 0 : 86_400),\
                "stoppedSeconds":\(stopped),"availability":\(day < 3 ? "null" : "\(1 - stopped / 86_400)")}
                """
        }
        let records = (0..<drills).map { number in
            """
            {"id":"d\(number)","kind":"drill","title":"\(title) その\(number)","begun":"\(time(-7000 - Double(number)))",\
            "ended":"\(time(-6990 - Double(number)))","rtoSeconds":2.1,"lost":0}
            """
        }
        return """
            {"at":"\(time(-age))","site":"dc1","openSite":"dc1","services":[
              {"name":"apply","title":"オンライン申請","state":"\(state)","since":"\(time(-3600))",
               "month":{"month":"2026-11","plannedSeconds":2592000,"stoppedSeconds":75.0,"availability":0.99997106,
                 "budgetSeconds":2592,"budgetLeftSeconds":2517,"probes":\(probes),"failures":1,"p95Seconds":0.1},
               "days":[\(days.joined(separator: ","))]},
              {"name":"guide","title":"手続の案内","state":"up","since":"\(time(-7200)
                .replacing("Z", with: ".250Z"))",
               "month":{"month":"2026-11","plannedSeconds":0,"stoppedSeconds":0,"budgetSeconds":2592,
                 "budgetLeftSeconds":2592,"probes":0,"failures":0,"p95Seconds":0},"days":[]}],
             "incidents":[{"id":"i","kind":"incident","title":"回線の障害","begun":"\(time(-86_400))","ended":null,
               "rtoSeconds":null,"lost":null}\(records.map { "," + $0 }.joined())],
             "maintenance":[{"title":"サーバーの更新","begins":"\(time(86_400))","ends":"\(time(90_000))"},
               {"title":"終わった作業","begins":"\(time(-9000))","ends":"\(time(-8000))"}]}
            """
    }
}
