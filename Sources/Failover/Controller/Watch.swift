/// How old each site's observation is, by this controller's own clock: clocks of hosts may differ, so an observation is
/// as old as the time since its number was last seen to change.
struct Watch {
    private var arrivals: [Site: (number: Int, at: ContinuousClock.Instant)] = [:]
    private var rivalry: (member: Member, timeline: Int, since: ContinuousClock.Instant)?

    /// - Returns: what each site has seen, its durations as old as they are now. A site that has said nothing new since
    ///   this controller began to watch is left out.
    mutating func observations(
        on board: Noticeboard,
        of sites: [Site],
        now: ContinuousClock.Instant
    ) -> [Site: Observation] {
        var observations: [Site: Observation] = [:]
        for site in sites {
            let notice = board.read(Notice.observation(of: site), as: Notice.Observed.self)
            if let notice, arrivals[site]?.number != notice.number { arrivals[site] = (notice.number, now) }
            guard let arrival = arrivals[site] else { continue }
            observations[site] = Observation(
                age: now - arrival.at,
                unanswered: (notice?.unanswered ?? [:]).mapValues { .milliseconds($0) },
                writable: notice?.writable ?? [:],
                isServing: notice?.isServing ?? false
            )
        }
        return observations
    }

    /// Who takes writes on an older timeline than another, by what fresh observations say.
    mutating func rival(
        in observations: [Site: Observation],
        among members: [Member],
        policy: Policy,
        now: ContinuousClock.Instant
    ) -> Rival? {
        let fresh = observations.values.filter { $0.age <= policy.observationLives }
        let timelines = Dictionary(fresh.flatMap(\.writable), uniquingKeysWith: max)
        guard let newest = timelines.values.max(),
            let oldest = timelines.filter({ $0.value < newest }).min(by: { $0.value < $1.value }),
            let member = members.first(where: { $0.name == oldest.key })
        else {
            rivalry = nil
            return nil
        }
        if rivalry?.member != member || rivalry?.timeline != oldest.value { rivalry = (member, oldest.value, now) }
        return rivalry.map { Rival(member: $0.member, timeline: $0.timeline, lasting: now - $0.since) }
    }
}
