import Domain
import Foundation
import NIOCore
import TestKit
import Testing

@testable import App

@Suite struct StatusTests {
    private struct Report: Decodable {
        struct Node: Decodable { let database: String }
        struct Service: Decodable {
            let title: String
            let state: String
        }

        let state: String
        let node: Node
        let services: [Service]
    }

    private static func report(of town: TestTown) async throws -> Report {
        let answer = try await Visitor(at: town.publicURL).get("/status.json")
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json")
        return try JSONDecoder().decode(Report.self, from: Data(answer.body.utf8))
    }

    /// A town that these controllers watch, once it has heard one of them.
    private static func watched(
        by controllers: [String],
        _ body: @escaping @Sendable (TestTown) async throws -> Void
    ) async throws {
        let settings = ["MADOGUCHI_FAILOVER_CONTROLLERS": controllers.joined(separator: ",")]
        try await TestTown.run(settings: settings) { town in
            try await eventually { try await !report(of: town).services.isEmpty }
            try await body(town)
        }
    }

    @Test func `where nobody measures, the page says what the node itself knows, and every page leads there`()
        async throws
    {
        try await TestTown.run { town in
            let visitor = Visitor(at: town.publicURL)
            #expect(try await visitor.open("/").links.contains("/status"))
            let page = try await visitor.open("/status")
            #expect(page.status == 200)
            #expect(page.text.contains("申請を受け付けています"))
            #expect(page.text.contains("自分で確かめられることだけ"))
            #expect(page.links.contains("/applications"))
            let report = try await Self.report(of: town)
            #expect(report.state == "up")
            #expect(report.node.database == "reachable")
        }
    }

    @Test func `what the controllers measured is told in words`() async throws {
        try await FakeController.saying(FakeController.report("up")) { controller in
            try await Self.watched(by: [controller.url]) { town in
                let page = try await Visitor(at: town.publicURL).open("/status")
                for words in [
                    "すべてのサービスが動いています", "外から確認しました", "オンライン申請 動いています", "手続の案内 動いています",
                    "2026年11月の稼働率", "99.997%", "まだ測っていません", "1分15秒", "あと41分57秒（目標は43分12秒まで）",
                    "測った87日のうち、止まった日は1日で、止まった時間はあわせて1分15秒です。", "99.913%（1分15秒）", "測っていません",
                    "サーバーの更新", "回線の障害", "から、続いています", "訓練 プライマリーの停止 その0",
                    "申請できなかった時間は2.1秒、失われた申請はありません",
                ] {
                    #expect(page.text.contains(words), "\(words) in \(page.text)")
                }
                #expect(!page.text.contains("終わった作業"))
                let report = try await Self.report(of: town)
                #expect(report.state == "up")
                #expect(report.services.map(\.title) == ["オンライン申請", "手続の案内"])
            }
        }
    }

    @Test(arguments: [
        ("slow", "一部のサービスが遅れています"), ("down", "一部のサービスが止まっています"), ("odd", "サービスの状況を確認できません"),
    ])
    func `the whole is as its worst part`(state: String, words: String) async throws {
        try await FakeController.saying(FakeController.report(state)) { controller in
            try await Self.watched(by: [controller.url]) { town in
                let page = try await Visitor(at: town.publicURL).open("/status")
                #expect(page.text.contains(words), "\(page.text)")
                #expect(try await Self.report(of: town).state == (state == "odd" ? "unknown" : state))
            }
        }
    }

    @Test func `the newest answer counts, whoever else is silent, talks nonsense or is behind`() async throws {
        try await FakeController.saying("{]") { confused in
            try await FakeController.saying(FakeController.report("down", age: 20)) { late in
                try await FakeController.saying(FakeController.report("up")) { current in
                    let silent = "http://127.0.0.1:\(try FreePorts.find(1)[0])"
                    try await Self.watched(by: [silent, late.url, confused.url, current.url]) { town in
                        try await eventually { try await Self.report(of: town).state == "up" }
                    }
                }
            }
        }
    }

    /// Who sees nothing at the moment counts for little, however much it has seen before.
    @Test(arguments: [("slow", 800, "down", 900, "down"), ("down", 900, "unknown", 1000, "down")])
    func `of those that see something the one that has looked most is believed`(
        first: String,
        firstProbes: Int,
        second: String,
        secondProbes: Int,
        believed: String
    ) async throws {
        try await FakeController.saying(FakeController.report(first, probes: firstProbes)) { one in
            try await FakeController.saying(FakeController.report(second, probes: secondProbes)) { other in
                for controllers in [[one.url, other.url], [other.url, one.url]] {
                    try await Self.watched(by: controllers) { town in
                        let report = try await Self.report(of: town)
                        #expect(report.state == believed)
                    }
                }
            }
        }
    }

    @Test func `what was measured long ago tells nothing of now`() async throws {
        try await FakeController.saying(FakeController.report("down", age: 600)) { controller in
            try await Self.watched(by: [controller.url]) { town in
                let page = try await Visitor(at: town.publicURL).open("/status")
                #expect(page.text.contains("申請を受け付けています"))
                #expect(page.text.contains("から受け取れません"))
                #expect(page.text.contains("オンライン申請 確認できません"))
                #expect(try await Self.report(of: town).services.map(\.state) == ["unknown", "unknown"])
            }
        }
    }

    @Test func `what is told is text, and long lists have pages`() async throws {
        let told = FakeController.report("up", title: "<script>alert(1)</script>", drills: 45)
        try await FakeController.saying(told) { controller in
            try await Self.watched(by: [controller.url]) { town in
                let visitor = Visitor(at: town.publicURL)
                var numbers: Set<String> = []
                for path in ["/status"] + (2...5).map({ "/status?page=\($0)" }) {
                    let page = try await visitor.open(path)
                    #expect(!page.body.contains("<script>alert"))
                    numbers.formUnion(page.text.matches(of: /その(\d+)/).map { String($0.1) })
                }
                #expect(numbers.count == 45)
                for odd in ["0", "-1", "99", "x"] {
                    #expect(try await visitor.open("/status?page=\(odd)").status == 200)
                }
            }
        }
    }

    @Test func `it is served while the database is away, also by a node that never had one`() async throws {
        try await TestTown.run(settings: ["MADOGUCHI_HOLD_SECONDS": "1"]) { town in
            let started = try town.anotherNode()
            try await town.database.goAway()
            try await eventually { try await Self.report(of: town).node.database == "awaited" }
            let page = try await Visitor(at: town.publicURL).open("/status")
            #expect(page.text.contains("申請の受付に、時間がかかっています"))
            #expect(page.text.contains("お預かりし"))
            let link = "/access-links/" + String(repeating: "x", count: 43)
            let refused = try await Visitor(at: town.publicURL).open(link)
            #expect(refused.status == 503)
            #expect(refused.text.contains("サービスの稼働状況を見る"))
            async let opened = started.serve { true }
            try await eventually {
                (try? await Visitor(at: started.publicURL).open("/status"))?.text.contains("サービスの稼働状況") == true
            }
            try await town.database.comeBack()
            #expect(try await opened)
        }
    }

    @Test func `links in older mails and forms of older pages still find the application`() async throws {
        try await TestTown.run { town in
            let (number, code) = try await Applicant(in: town).apply()
            let visitor = Visitor(at: town.publicURL)
            let digits = number.replacing("-", with: "")
            let page = try await visitor.open("/status?number=\(digits)")
            #expect(page.form("/applications")?.fields.contains { $0 == ("number", number) } == true)
            #expect(try await visitor.open("/status?number=x").form("/applications") != nil)
            let opened = try await visitor.post("/status", [("number", number), ("code", code)])
            #expect(opened.status == 303)
            #expect(opened.headers["location"]?.hasPrefix("/applications/") == true)
        }
    }

    @Test func `an address of a controller that is none stops the start`() throws {
        let settings = [
            "MADOGUCHI_DATABASE_URL": "postgres://x", "MADOGUCHI_KEY_RING": "/x",
            "MADOGUCHI_FAILOVER_CONTROLLERS": "https://10.1.0.31:9200,etcd2",
        ]
        let error = #expect(throws: SettingError.self) { try AppConfig(environment: settings) }
        #expect(error?.name == "MADOGUCHI_FAILOVER_CONTROLLERS")
    }

    @Test func `a town without controllers starts all the same`() throws {
        let settings = [
            "MADOGUCHI_DATABASE_URL": "postgres://x", "MADOGUCHI_KEY_RING": "/x", "MADOGUCHI_FAILOVER_CONTROLLERS": "",
            "MADOGUCHI_SIGNATURES": "waived",
        ]
        #expect(try AppConfig(environment: settings).failoverControllers.isEmpty)
    }

    @Test(arguments: [
        (0.0, "0秒"), (2.1, "2.1秒"), (2.04, "2秒"), (59.4, "59.4秒"), (59.97, "1分"), (60, "1分"), (75, "1分15秒"),
        (3600, "1時間"), (3661.4, "1時間1分1秒"), (-3, "0秒"),
    ])
    func `durations are told as people say them`(seconds: Double, words: String) {
        #expect(StatusWords.duration(seconds) == words)
    }

    @Test func `a period names its day once`() throws {
        let begin = try Date("2026-11-25T11:33:00Z", strategy: .iso8601)
        let today = CivilDate(begin)
        #expect(StatusWords.period(from: begin, to: begin + 360, on: today) == "11月25日 20時33分から20時39分まで")
        #expect(StatusWords.period(from: begin, to: begin + 14_400, on: today) == "11月25日 20時33分から11月26日 0時33分まで")
    }

    @Test(arguments: [
        (1.0, "100%"), (0.999999, "99.999%"), (0.9995, "99.950%"), (0.5, "50.000%"), (-1, "0.000%"), (7, "100%"),
    ])
    func `a share is never rounded up`(share: Double, words: String) {
        #expect(StatusWords.share(share) == words)
    }
}
