import Telemetry

/// Every metric of a controller.
struct FailoverMetrics: Sendable {
    let registry = MetricRegistry()
    let acts: Counter
    let fenceFailures: Counter
    let probeSeconds: Histogram
    let probes: Counter
    let probesLost: Counter
    let evidenceWritten: Counter
    let nameFailures: Counter

    init(panel: Panel, settings: Settings) {
        acts = registry.counter(
            "madoguchi_failover_acts_total",
            "Acts carried out by this controller",
            labels: ["act"]
        )
        fenceFailures = registry.counter(
            "madoguchi_failover_fence_failures_total",
            "Machines whose power could not be confirmed to be off"
        )
        probeSeconds = registry.histogram(
            "madoguchi_probe_seconds",
            "Time that a step of a citizen's way took, through the public entries",
            labels: ["service", "step"]
        )
        probes = registry.counter(
            "madoguchi_probe_total",
            "Probes of a service by what came of them",
            labels: ["service", Label("result", values: ["ok", "slow", "failed"])]
        )
        probesLost = registry.counter(
            "madoguchi_probe_lost_total",
            "Acknowledged writes that were not there any more when they were looked for"
        )
        evidenceWritten = registry.counter(
            "madoguchi_evidence_written_total",
            "Signed records of incidents",
            labels: ["kind"]
        )
        nameFailures = registry.counter(
            "madoguchi_failover_name_failures_total",
            "Times that the service's name could not be pointed to the open door"
        )
        readCluster(panel, settings)
    }

    /// From current knowledge only: a controller without etcd would otherwise tell for ever that all is well.
    private func readCluster(_ panel: Panel, _ settings: Settings) {
        registry.reading("madoguchi_failover_leading", "Whether this controller acts") {
            panel.current().map { $0.isLeading ? 1 : 0 }
        }
        registry.reading(
            "madoguchi_failover_writable_primaries",
            "Members that take writes, as all fresh observations say"
        ) {
            panel.current().map { Double(Set($0.view.fresh.flatMap(\.writable.keys)).count) }
        }
        registry.reading(
            "madoguchi_failover_lease_remaining_seconds",
            "Life that is left of the primary's lease, at most"
        ) {
            panel.current()?.view.reign.map { max(0, 20 - $0.silence / .seconds(1)) }
        }
        registry.readings(
            "madoguchi_failover_member_up",
            "Whether a database's host is seen by anybody",
            labels: ["member", "site"]
        ) {
            guard let view = panel.current()?.view else { return [] }
            return view.members.map { ([$0.name, $0.site.name], view.isGone($0, Policy()) ? 0 : 1) }
        }
        registry.readings(
            "madoguchi_failover_site_seen",
            "Whether a site's controller still tells etcd what it sees",
            labels: ["from", "to"]
        ) {
            guard let view = panel.current()?.view else { return [] }
            return view.observations.map {
                ([settings.site.name, $0.key.name], $0.value.age <= Policy().observationLives ? 1 : 0)
            }
        }
        registry.readings(
            "madoguchi_observation_age_seconds",
            "Time since a site's controller last told what it sees",
            labels: ["site"]
        ) {
            (panel.current()?.view.observations ?? [:]).map { ([$0.key.name], $0.value.age / .seconds(1)) }
        }
        registry.readings(
            "madoguchi_failover_etcd_healthy",
            "Whether a site's member of etcd answers and knows a leader",
            labels: ["site"]
        ) {
            guard let view = panel.current()?.view else { return [] }
            return settings.etcd.map { ([$0.site.name], view.etcdHealthy.contains($0.site) ? 1 : 0) }
        }
        registry.reading("madoguchi_failover_doors_open", "Whether this controller knows an open door") {
            panel.latest.map { _ in panel.current()?.openDoor == nil ? 0 : 1 }
        }
        registry.reading("madoguchi_failover_rivals", "Members that take writes although another does, too") {
            panel.current().map { $0.view.rival == nil ? 0 : 1 }
        }
        registry.readings("madoguchi_failover_entry_open", "Whether a site's door is open", labels: ["site"]) {
            [([settings.site.name], panel.entry(of: settings.site) == .open ? 1 : 0)]
        }
        registry.readings(
            "madoguchi_failover_standbys_in_sync",
            "Standbys that commits wait for, by site",
            labels: ["site"]
        ) {
            guard let view = panel.current()?.view else { return [] }
            let voters = view.members.filter { view.sync?.voters.contains($0.name) == true }
            return Set(view.members.map(\.site)).map { site in ([site.name], Double(voters.count { $0.site == site })) }
        }
    }
}
