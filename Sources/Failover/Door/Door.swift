/// Which data center citizens are led to. One door at a time, and it does not flap: it leaves a site that cannot serve at
/// once, and goes back to where the primary stands only after that has been so for a while.
package struct Door: Sendable {
    /// What decides about a site.
    package struct Candidate: Sendable, Hashable {
        package let site: Site
        /// Its web nodes answer, its word reaches etcd, and it sees a primary that takes writes.
        package let isServing: Bool
        package let hasPrimary: Bool

        package init(site: Site, isServing: Bool, hasPrimary: Bool) {
            self.site = site
            self.isServing = isServing
            self.hasPrimary = hasPrimary
        }
    }

    /// As long as a moved primary has to stay before the door follows it away from a site that serves.
    package static let settling = Duration.seconds(3)

    package private(set) var open: Site?
    private var wish: (site: Site, since: ContinuousClock.Instant)?

    package init() {}

    /// - Returns: the site whose door is open. While no site can serve, as in the seconds of a failover, it stays where
    ///   it was: the nodes there hold requests, and another site could not serve them either.
    /// - Parameter settling: none while somebody moves the primary on purpose.
    package mutating func turn(
        _ candidates: [Candidate],
        now: ContinuousClock.Instant,
        settling: Duration = Door.settling
    ) -> Site? {
        let serving = candidates.filter(\.isServing).sorted { $0.site.name < $1.site.name }
        guard let best = serving.first(where: \.hasPrimary) ?? serving.first else { return open }
        guard let open, open != best.site, serving.contains(where: { $0.site == open }) else {
            wish = nil
            self.open = best.site
            return best.site
        }
        if wish?.site != best.site { wish = (best.site, now) }
        if let wish, now - wish.since >= settling {
            self.wish = nil
            self.open = wish.site
        }
        return self.open
    }
}
