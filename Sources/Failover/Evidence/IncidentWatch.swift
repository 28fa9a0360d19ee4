import Foundation

/// From what a controller sees, turn by turn, the story of an incident: pure, so that any story can be told to it.
package struct IncidentWatch: Sendable {
    /// As long as everything has to be well before an incident is over.
    package static let quiet: TimeInterval = 10
    /// So long whoever has just begun to look does not know enough to say that something is wrong.
    package static let start: TimeInterval = 3

    /// What is looked at.
    package struct Sight: Sendable {
        package let at: Date
        /// etcd's number of the primary's lease; nil while nobody reigns.
        package let lease: Int64?
        package let primary: String?
        package let rule: Rule
        package let openDoor: String?
        /// Hosts of the database that nobody hears.
        package let gone: Set<String>
        /// Services that citizens cannot use.
        package let down: Set<PublicService>
        /// Somebody changes something on purpose, and keeps evidence of it himself.
        package let isPlanned: Bool

        package init(
            at: Date,
            lease: Int64?,
            primary: String?,
            rule: Rule,
            openDoor: String?,
            gone: Set<String> = [],
            down: Set<PublicService> = [],
            isPlanned: Bool = false
        ) {
            self.at = at
            self.lease = lease
            self.primary = primary
            self.rule = rule
            self.openDoor = openDoor
            self.gone = gone
            self.down = down
            self.isPlanned = isPlanned
        }

        var isWell: Bool { lease != nil && rule.isWell && gone.isEmpty && down.isEmpty }

        /// The same without anything that is wrong, so that a story begins with all of that.
        var withoutTrouble: Sight {
            Sight(at: at, lease: lease, primary: primary, rule: rule, openDoor: openDoor)
        }
    }

    /// An incident that is over.
    package struct Story: Sendable {
        package let about: String
        package let title: String
        package let begun: Date
        /// When everything was well again.
        package let ended: Date
        package let timeline: [Evidence.Moment]

        /// Whether this record tells of the same incident. All controllers watch, and see it begin and end within moments of
        /// each other; two incidents have a quiet time between them.
        package func isTold(by evidence: Evidence) -> Bool {
            evidence.kind == .incident && evidence.asker == nil
                && evidence.begun <= ended.addingTimeInterval(IncidentWatch.quiet / 2)
                && begun <= evidence.ended.addingTimeInterval(IncidentWatch.quiet / 2)
        }
    }

    private var first: Date?
    private var last: Sight?
    private var begun: Date?
    private var about = ""
    private var firstPrimary: String?
    private var hadServiceDown = false
    private var timeline: [Evidence.Moment] = []
    private var wellSince: Date?

    package init() {}

    /// - Returns: the incident that is over with this.
    package mutating func look(_ sight: Sight) -> Story? {
        let first = first ?? sight.at
        self.first = first
        defer { self.last = sight }
        guard var last else { return nil }
        // A reign that follows another one without anybody's asking is an incident, however short.
        let hasChanged = last.lease != nil && sight.lease != last.lease
        if begun == nil {
            let hasTrouble = !sight.isWell && (last.isWell || sight.at.timeIntervalSince(first) >= Self.start)
            guard !sight.isPlanned, hasTrouble || (hasChanged && !last.isPlanned) else { return nil }
            begin(sight, after: last)
            last = last.withoutTrouble
        }
        tell(sight, after: last)
        guard sight.isWell else {
            wellSince = nil
            return nil
        }
        let since = wellSince ?? sight.at
        wellSince = since
        guard let begun, sight.at.timeIntervalSince(since) >= Self.quiet else { return nil }
        let story = Story(about: about, title: title(sight), begun: begun, ended: since, timeline: timeline)
        self.begun = nil
        return story
    }

    package var isOpen: Bool { begun != nil }

    private mutating func begin(_ sight: Sight, after last: Sight) {
        begun = sight.at
        about = last.lease.map { String($0, radix: 16) } ?? "start"
        firstPrimary = last.primary
        hadServiceDown = false
        timeline = []
        wellSince = nil
    }

    private mutating func tell(_ sight: Sight, after last: Sight) {
        if sight.rule != last.rule || timeline.isEmpty { add(sight.rule.sentence, sight) }
        for host in sight.gone.subtracting(last.gone).sorted() { add("\(host) が応答しません。", sight) }
        for host in last.gone.subtracting(sight.gone).sorted() { add("\(host) が応答するようになりました。", sight) }
        for service in sight.down.subtracting(last.down).sorted(by: { $0.rawValue < $1.rawValue }) {
            add("\(service.title)が使えません。", sight)
        }
        for service in last.down.subtracting(sight.down).sorted(by: { $0.rawValue < $1.rawValue }) {
            add("\(service.title)が使えるようになりました。", sight)
        }
        if let primary = sight.primary, sight.lease != last.lease { add("プライマリーは \(primary) です。", sight) }
        if let door = sight.openDoor, door != last.openDoor { add("市民の入口は \(door) です。", sight) }
        if !sight.down.isEmpty { hadServiceDown = true }
    }

    private mutating func add(_ sentence: String, _ sight: Sight) {
        timeline.append(Evidence.Moment(sentence, at: sight.at))
    }

    private func title(_ sight: Sight) -> String {
        if let firstPrimary, let primary = sight.primary, firstPrimary != primary {
            return "プライマリーの交代（\(firstPrimary) から \(primary) へ）"
        }
        return hadServiceDown ? "サービスの停止" : "データベースの一部の異常"
    }
}

extension Rule {
    /// Nothing is wrong with the primary.
    var isWell: Bool { self == .primarySeen || self == .etcdLeaderBesidePrimary || self == .plannedChange }
}
