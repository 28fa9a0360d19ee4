import Failover
import Foundation
import Testing

/// From what is seen turn by turn to the story that is kept.
@Suite struct IncidentWatchTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    private func sight(
        _ second: Double,
        lease: Int64? = 7,
        primary: String? = "pg1a",
        rule: Rule = .primarySeen,
        door: String = "dc1",
        gone: Set<String> = [],
        down: Set<PublicService> = [],
        isPlanned: Bool = false
    ) -> IncidentWatch.Sight {
        IncidentWatch.Sight(
            at: start.addingTimeInterval(second),
            lease: lease,
            primary: primary,
            rule: rule,
            openDoor: door,
            gone: gone,
            down: down,
            isPlanned: isPlanned
        )
    }

    private func stories(_ sights: [IncidentWatch.Sight]) -> [IncidentWatch.Story] {
        var watch = IncidentWatch()
        return sights.compactMap { watch.look($0) }
    }

    @Test func `a lost primary is told from the loss to the last host's return`() throws {
        let told = stories([
            sight(0), sight(2, rule: .fenceMachine, gone: ["pg1a"]),
            sight(4, lease: nil, primary: nil, rule: .noReign, gone: ["pg1a"]),
            sight(5, lease: 9, primary: "pg2a", gone: ["pg1a"]),
            sight(9, lease: 9, primary: "pg2a", door: "dc2", gone: ["pg1a"]),
            sight(60, lease: 9, primary: "pg2a", door: "dc2"), sight(69, lease: 9, primary: "pg2a", door: "dc2"),
            sight(71, lease: 9, primary: "pg2a", door: "dc2"),
        ])
        let story = try #require(told.first)
        #expect(told.count == 1)
        #expect(story.title == "プライマリーの交代（pg1a から pg2a へ）")
        #expect(story.begun == start.addingTimeInterval(2))
        #expect(story.ended == start.addingTimeInterval(60))
        let sentences = story.timeline.map(\.sentence)
        for part in ["pg1a が応答しません。", "プライマリーは pg2a です。", "市民の入口は dc2 です。", "pg1a が応答するようになりました。"] {
            #expect(sentences.contains(part))
        }
    }

    @Test func `a change of reign between two looks is an incident all the same`() {
        let told = stories([sight(0), sight(1, lease: 8, primary: "pg1b"), sight(12, lease: 8, primary: "pg1b")])
        #expect(told.map(\.title) == ["プライマリーの交代（pg1a から pg1b へ）"])
    }

    @Test func `a change on purpose is none`() {
        let told = stories([
            sight(0), sight(1, rule: .plannedChange, isPlanned: true),
            sight(3, lease: nil, primary: nil, rule: .noReign, isPlanned: true),
            sight(4, lease: 8, primary: "pg2a", rule: .plannedChange, isPlanned: true),
            sight(9, lease: 8, primary: "pg2a"), sight(30, lease: 8, primary: "pg2a"),
        ])
        #expect(told.isEmpty)
    }

    @Test func `a service that cannot be used is an incident although the primary lives`() throws {
        let told = stories([sight(0), sight(1, down: [.apply]), sight(30), sight(41)])
        let story = try #require(told.first)
        #expect(story.title == "サービスの停止")
        #expect(story.timeline.map(\.sentence).contains("オンライン申請が使えません。"))
    }

    @Test func `trouble that comes back within ten seconds is one story`() {
        let told = stories([
            sight(0), sight(1, gone: ["pg2b"]), sight(5), sight(9, gone: ["pg2b"]), sight(12), sight(23),
        ])
        #expect(told.count == 1)
        #expect(told.first?.ended == start.addingTimeInterval(12))
    }

    @Test func `a change on purpose that went wrong is an incident from when nobody is at it any more`() throws {
        let told = stories([
            sight(0), sight(1, rule: .plannedChange, isPlanned: true),
            sight(60, rule: .plannedChange, gone: ["pg1b"], isPlanned: true), sight(61, gone: ["pg1b"]), sight(70),
            sight(81),
        ])
        let story = try #require(told.first)
        #expect(told.count == 1)
        #expect(story.begun == start.addingTimeInterval(61))
        #expect(story.timeline.map(\.sentence).contains("pg1b が応答しません。"))
    }

    @Test func `who begins to look in the midst of an incident tells the rest of it`() throws {
        let told = stories([
            sight(0, gone: ["pg2b"]), sight(2, gone: ["pg2b"]), sight(3.5, gone: ["pg2b"]), sight(20), sight(31),
        ])
        let story = try #require(told.first)
        #expect(told.count == 1)
        #expect(story.begun == start.addingTimeInterval(3.5))
        #expect(story.timeline.map(\.sentence).contains("pg2b が応答しません。"))
        #expect(stories([sight(0, gone: ["pg2b"]), sight(2, gone: ["pg2b"]), sight(2.5), sight(20)]).isEmpty)
    }

    private func record(_ kind: String, _ begun: Double, _ ended: Double, asker: String = "null") throws -> Evidence {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let (from, until) = (start.addingTimeInterval(begun), start.addingTimeInterval(ended))
        let text = """
            {"id": "1", "kind": "\(kind)", "title": "障害", "begun": "\(from.formatted(.iso8601))",
             "ended": "\(until.formatted(.iso8601))", "asker": \(asker), "timeline": [], "hasSucceeded": true,
             "writer": "etcd3"}
            """
        return try decoder.decode(Evidence.self, from: Data(text.utf8))
    }

    @Test func `what another controller has told of the same incident is not told again`() throws {
        let story = try #require(stories([sight(20), sight(21, gone: ["pg2b"]), sight(40), sight(51)]).first)
        #expect(story.isTold(by: try record("incident", 19, 39)))
        #expect(story.isTold(by: try record("incident", 43, 60)))
        #expect(!story.isTold(by: try record("incident", 0, 10)))
        #expect(!story.isTold(by: try record("incident", 50, 60)))
        #expect(!story.isTold(by: try record("drill", 19, 39)))
        #expect(!story.isTold(by: try record("incident", 19, 39, asker: #"{"name": "山田", "reason": "停電"}"#)))
    }
}
