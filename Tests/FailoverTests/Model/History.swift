import Failover

/// Two minutes of a cluster's life in which much goes wrong by chance, then a minute of peace.
struct History {
    private static let troubled = 1200
    private static let all = 2000

    let seed: UInt64
    private var chance: Chance
    private(set) var cluster = ModelCluster()
    private(set) var controllers = ModelControllers()
    private(set) var violations: [String] = []
    private(set) var acknowledgements = 0
    private var lastAcknowledged = 0
    private var primaries: [String: Bool] = [:]
    private var heals: [(due: Int, heal: @Sendable (inout ModelCluster, inout ModelControllers) -> Void)] = []

    init(seed: UInt64) {
        self.seed = seed
        chance = Chance(seed: seed)
    }

    mutating func run() {
        while cluster.now < Self.all {
            if cluster.now < Self.troubled, chance.happens(0.012) { breakSomething() }
            for heal in heals where heal.due <= cluster.now { heal.heal(&cluster, &controllers) }
            heals.removeAll { $0.due <= cluster.now }
            cluster.tick(&chance)
            controllers.tick(&cluster, &chance)
            powerBack()
            check()
        }
        if cluster.now - lastAcknowledged > 50 { violations.append("nobody takes writes after a minute of peace") }
    }

    private mutating func breakSomething() {
        let until = cluster.now + Int.random(in: 5...300, using: &chance)
        let primary = cluster.etcd.leader?.name ?? "pg1a"
        let name = chance.happens(0.6) ? primary : cluster.names.randomElement(using: &chance) ?? primary
        switch Int.random(in: 0..<8, using: &chance) {
        case 0:
            cluster.members[name]?.isOn = false
        case 1:
            cluster.members[name]?.isPaused = true
            heals.append((until, { cluster, _ in cluster.members[name]?.isPaused = false }))
        case 2:
            cluster.members[name]?.isCrashed = true
            let back = cluster.now + Int.random(in: 8...30, using: &chance)
            heals.append((back, { cluster, _ in cluster.restart(name) }))
        case 3:
            cluster.members[name]?.isIsolated = true
            heals.append((until, { cluster, _ in cluster.members[name]?.isIsolated = false }))
        case 4:
            let site = ModelCluster.sites.randomElement(using: &chance) ?? "dc1"
            cut(ModelCluster.sites.filter { $0 != site }.flatMap { [[site, $0], [$0, site]] }, until)
        case 5, 6:
            // Part of the lines, perhaps in one direction.
            let site = ModelCluster.sites.randomElement(using: &chance) ?? "dc1"
            let other = ModelCluster.sites.filter { $0 != site }.randomElement(using: &chance) ?? "dc2"
            cut(chance.happens(0.5) ? [[site, other]] : [[site, other], [other, site]], until)
        default:
            let site = ModelCluster.sites.randomElement(using: &chance) ?? "dc1"
            controllers.paused.insert(site)
            heals.append((until, { _, controllers in controllers.restart(site) }))
        }
    }

    private mutating func cut(_ lines: [[String]], _ until: Int) {
        cluster.cut.formUnion(lines)
        heals.append((until, { cluster, _ in cluster.cut.subtract(lines) }))
    }

    /// Somebody switches on again what has been off for a while.
    private mutating func powerBack() {
        for name in cluster.names where cluster.members[name]?.isOn == false && chance.happens(0.005) {
            cluster.restart(name)
        }
    }

    private mutating func check() {
        acknowledgements += cluster.acknowledging.count
        if !cluster.acknowledging.isEmpty { lastAcknowledged = cluster.now }
        if cluster.acknowledging.count > 1 {
            violations.append("\(cluster.now): two acknowledge: \(cluster.acknowledging.map(\.name))")
        }
        for (name, lease) in cluster.acknowledging where controllers.ended.contains(lease) {
            violations.append("\(cluster.now): \(name) acknowledges after its reign was ended")
        }
        for name in cluster.names {
            guard let member = cluster.members[name] else { continue }
            let isPrimary = member.runs && member.isWritable && cluster.etcd.leader?.lease == member.lease
            if isPrimary, primaries[name] != true, cluster.missing(in: member) > 0 {
                violations.append(
                    "\(cluster.now): \(name) leads without \(cluster.missing(in: member)) acknowledged writes"
                )
            }
            primaries[name] = isPrimary
        }
        for site in ["dc1", "dc2"] {
            let age = controllers.heard[site].map { Duration.milliseconds(100 * (cluster.now - $0)) }
            let entry = Entry(of: Site(site), open: controllers.doors[site]?.open, age: age)
            let isCutOff = (controllers.heard[site].map { cluster.now - $0 } ?? 0) > 31
            if entry == .open, isCutOff {
                violations.append("\(cluster.now): the door of \(site) is open, cut off as it is")
            }
        }
    }
}

extension ModelCluster {
    /// The machine or the processes start anew, as a standby until told otherwise.
    mutating func restart(_ name: String) {
        members[name]?.isOn = true
        members[name]?.isCrashed = false
        members[name]?.isWritable = false
        members[name]?.lease = nil
        members[name]?.upstream = nil
    }
}
