/// Decides which server is the primary, from what all of them said last.
struct PrimaryChoice: Sendable {
    private(set) var primary: PostgresHost?

    /// The highest timeline on which a primary was seen, and of which cluster. A server that claims to be writable on a
    /// lower one was left behind by a promotion: what it holds is old and what it takes will be lost.
    private var highest: (system: String, timeline: Int)?

    /// - Parameter reports: in the order of preference.
    mutating func consider(_ reports: [(host: PostgresHost, report: HostReport)]) {
        var best: (host: PostgresHost, system: String, timeline: Int)?
        for (host, report) in reports {
            guard case .writable(let system, let timeline) = report else { continue }
            if let highest, highest.system == system, timeline < highest.timeline { continue }
            let isBetter = best.map { timeline > $0.timeline || (timeline == $0.timeline && host == primary) } ?? true
            if isBetter { best = (host, system, timeline) }
        }
        if let best {
            primary = best.host
            highest = (best.system, best.timeline)
            return
        }
        guard let primary, let report = reports.first(where: { $0.host == primary })?.report else { return }
        switch report {
        // A slow server is not given up while no other one claims its place: that would only add load.
        case .silent, .unasked: break
        default: self.primary = nil
        }
    }
}
