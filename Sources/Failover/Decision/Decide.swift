/// The table: what a controller does next, seeing this. Pure, so that the same view always gives the same answer.
///
/// Nothing here ends a reign without a ``Proof``. Where no rule finds one, Patroni's own lease decides, as without us.
package func decide(_ view: ClusterView, _ policy: Policy = Policy()) -> Decision {
    // Once the fence of a rival has been begun, the reign's own trouble goes first, whatever comes of the fence.
    let exiled = view.exiledWriters
    if let (member, timeline) = exiled.first(where: { !view.fencedRivals.contains($0.member.name) }) {
        return Decision(.exiledWrites, [.fenceRival(member, timeline: timeline)])
    }
    let rival = view.lastingRival(policy)
    if let rival, !view.fencedRivals.contains(rival.member.name) {
        return Decision(.twoPrimaries, [.fenceRival(rival.member, timeline: rival.timeline)])
    }
    guard let reign = view.reign else { return Decision(.noReign) }
    if view.isReleased {
        return Decision(.finishRelease, [.release(reign, view.proof(against: reign, policy) ?? .fenced)])
    }
    guard view.isGone(reign.primary, policy) else {
        if rival != nil || !exiled.isEmpty { return Decision(.rivalFenceUnderWay, view.withdrawal) }
        return view.whileThePrimaryIsSeen(reign, policy)
    }

    switch view.proof(against: reign, policy) {
    case .fenced: return Decision(.fenceConfirmed, [.release(reign, .fenced)])
    case .quorum(let promised): return Decision(.quorumProven, [.release(reign, .quorum(promised: promised))])
    case nil: break
    }
    let call = Act.callForPromises(lease: reign.lease, gone: view.gone(policy))
    if view.mayFence(reign.primary, policy) {
        guard view.fence == nil else { return Decision(.fenceUnderWay, [call]) }
        return Decision(.fenceMachine, [call, .fence(reign.primary, lease: reign.lease)])
    }
    return Decision(view.isOutvoted(reign.primary) ? .awaitSilence : .awaitPromises, [call])
}

extension ClusterView {
    fileprivate func whileThePrimaryIsSeen(_ reign: Reign, _ policy: Policy) -> Decision {
        if isChanging { return Decision(.plannedChange, withdrawal) }
        if let better = betterSiteForEtcdLeader(beside: reign.primary) {
            return Decision(.etcdLeaderBesidePrimary, [.moveEtcdLeader(to: better)])
        }
        if isMissing(reign.primary, policy) { return Decision(.tooFewObservers) }
        return Decision(.primarySeen, withdrawal)
    }

    /// Nothing is to be promised any more while the primary is there.
    fileprivate var withdrawal: [Act] { isCalled ? [.withdrawCall] : [] }

    /// Members of sites that were cut off by force, seen to take writes all the same, that can be switched off.
    fileprivate var exiledWriters: [(member: Member, timeline: Int)] {
        let writable = Dictionary(fresh.flatMap(\.writable), uniquingKeysWith: max)
        return members.filter { exiled.contains($0.site) && fenceable.contains($0.name) }
            .compactMap { member in writable[member.name].map { (member: member, timeline: $0) } }
    }

    /// The rival that has not ended by itself, if it can be switched off.
    fileprivate func lastingRival(_ policy: Policy) -> Rival? {
        rival.flatMap { $0.lasting >= policy.rivalAfter && fenceable.contains($0.member.name) ? $0 : nil }
    }

    /// A healthy site of etcd that would survive together with the other data center; the witness has no database.
    private func betterSiteForEtcdLeader(beside primary: Member) -> Site? {
        guard etcdLeader == primary.site else { return nil }
        let databases = Set(members.map(\.site))
        return etcdHealthy.subtracting([primary.site]).min { one, other in
            (databases.contains(one) ? 1 : 0, one.name) < (databases.contains(other) ? 1 : 0, other.name)
        }
    }

    /// Whether everybody who can tell says that the host is gone: the controllers of all other sites, two at least,
    /// and that of its own site if its word reaches etcd.
    func isGone(_ member: Member, _ policy: Policy) -> Bool {
        let fresh = observations.filter { $0.value.age <= policy.observationLives }
        let others = observations.keys.filter { $0 != member.site }
        guard others.count >= 2, others.allSatisfy({ fresh[$0] != nil }) else { return false }
        return fresh.values.allSatisfy { $0.isGone(member, policy) }
    }

    /// Whether this site's own probes hear the host.
    func isHeard(_ member: Member, from site: Site) -> Bool {
        observations[site].map { !$0.isGone(member, Policy()) } ?? true
    }

    private func isMissing(_ member: Member, _ policy: Policy) -> Bool {
        observations.values.contains { $0.age <= policy.observationLives && $0.isGone(member, policy) }
    }

    func gone(_ policy: Policy) -> Set<String> {
        Set(members.filter { isGone($0, policy) }.map(\.name))
    }

    /// A machine is switched off only when its site is otherwise there: when everything of a site is gone it is the
    /// lines that are cut, its power switches are out of reach too, and nothing in it must be switched off later.
    fileprivate func mayFence(_ primary: Member, _ policy: Policy) -> Bool {
        guard fenceable.contains(primary.name), fence != .failed else { return false }
        return members.contains { $0.site == primary.site && $0 != primary && !isGone($0, policy) }
    }

    func proof(against reign: Reign, _ policy: Policy) -> Proof? {
        if fence == .off { return .fenced }
        guard reign.silence >= policy.silentFor, isOutvoted(reign.primary) else { return nil }
        return .quorum(promised: promised)
    }

    /// Whether those who have not promised are too few to acknowledge a commit of this primary. Every other member
    /// counts as one who might, whether Patroni's record names it or not.
    func isOutvoted(_ primary: Member) -> Bool {
        guard let sync, sync.acknowledgements > 0 else { return false }
        let mightAcknowledge = members.filter { $0 != primary && !promised.contains($0.name) }
        return mightAcknowledge.count < sync.acknowledgements
    }
}

extension Observation {
    fileprivate func isGone(_ member: Member, _ policy: Policy) -> Bool {
        guard let unanswered = unanswered[member.name] else { return false }
        return unanswered >= policy.goneAfter
    }
}
