/// Decides what goes wrong. Chance depends only on the seed, on what is asked and on the how-manieth time it is asked, and not
/// on what else happens at the time: the same run meets the same faults.
actor FaultDesk {
    private static let capacity = 200_000

    private(set) var plan = FaultPlan()
    /// How often each rule has struck.
    private(set) var strikes: [Int] = []
    private var asked: [String: Int] = [:]
    private var begun = ContinuousClock.now

    init() {}

    func set(_ plan: FaultPlan) {
        self.plan = plan
        strikes = plan.rules.map { _ in 0 }
        asked = [:]
        begun = .now
    }

    /// What befalls a call.
    ///
    /// - Parameter key: tells it from other calls to the same address, the same in every run.
    func faults(ofCall call: String, key: String, at provider: Provider) -> [FaultRule] {
        faults(of: provider, label: "\(call) \(key)", about: call) { !$0.isOfNotifications }
    }

    /// What befalls a notification.
    func faults(of letter: WebhookLetter, from provider: Provider) -> [FaultRule] {
        faults(of: provider, label: letter.id, about: letter.type, \.isOfNotifications)
    }

    private func faults(
        of provider: Provider,
        label: String,
        about: String,
        _ isOfThem: (FaultRule.Kind) -> Bool
    ) -> [FaultRule] {
        if asked.count > Self.capacity { asked = [:] }
        let time = asked[label, default: 0]
        asked[label] = time + 1
        return plan.rules.indices
            .filter { isOfThem(plan.rules[$0].kind) && strikes(rule: $0, provider, "\(label) \(time)", about) }
            .map { plan.rules[$0] }
    }

    /// From 0 to below 1, the same for the same label.
    func chance(_ label: String) -> Double {
        SeededChance.value(of: "\(plan.seed) \(label)")
    }

    private func strikes(rule index: Int, _ provider: Provider, _ label: String, _ about: String) -> Bool {
        let rule = plan.rules[index]
        guard rule.provider ?? provider == provider, rule.about.map(about.contains) ?? true else { return false }
        if rule.kind == .outage, begun + .milliseconds(rule.milliseconds ?? 1000) < .now { return false }
        guard strikes[index] < rule.times ?? .max, chance("\(index) \(label)") < rule.probability ?? 1 else {
            return false
        }
        strikes[index] += 1
        return true
    }
}
