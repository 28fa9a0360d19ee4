import Domain

/// A condition at its place in a procedure.
struct ConditionSite: Sendable {
    let condition: Condition
    let path: ContentPath
    /// What holds anyway where the condition is asked for.
    let context: [Condition]
    let scope: Scope

    /// The answers that are there when the condition is asked for.
    struct Scope: Sendable {
        /// Those of the fields before this position.
        let end: Int
        /// The repeating group in whose entry we are.
        var group: FieldID?
    }
}

extension Form {
    /// After the last field.
    var wholeScope: ConditionSite.Scope { ConditionSite.Scope(end: fields.count) }

    func scope(before field: FormField) -> ConditionSite.Scope {
        ConditionSite.Scope(end: field.position, group: field.group)
    }

    /// Every condition of the procedure.
    var conditionSites: [ConditionSite] { stepSites + fields.flatMap(fieldSites) + ruleSites + feeSites }

    private var stepSites: [ConditionSite] {
        procedure.steps.enumerated().compactMap { number, step in
            let end = fields.first { $0.step >= number }?.position ?? fields.count
            return site(step.when, at: .top["steps"][number]["when"], ConditionSite.Scope(end: end))
        }
    }

    private func fieldSites(_ item: FormField) -> [ConditionSite] {
        let outer = item.field.when == nil ? item.conditions : Array(item.conditions.dropLast())
        let own = site(item.field.when, at: item.path["when"], scope(before: item), context: outer)
        guard case .when(let condition) = item.field.required else { return [own].compactMap(\.self) }
        let path = item.path["required"]["when"]
        return [own, site(condition, at: path, scope(before: item), context: item.conditions)].compactMap(\.self)
    }

    /// A rule speaks of all answers, at a field of a group of those of the same entry.
    private var ruleSites: [ConditionSite] {
        procedure.rules.enumerated().flatMap { number, rule in
            let path = ContentPath.top["rules"][number]
            let scope = ConditionSite.Scope(end: fields.count, group: self[rule.at]?.group)
            let asked = self[rule.at]?.conditions ?? []
            let when = site(rule.when, at: path["when"], scope, context: asked)
            let applied = asked + [rule.when].compactMap(\.self)
            return [when, site(rule.require, at: path["require"], scope, context: applied)].compactMap(\.self)
        }
    }

    private var feeSites: [ConditionSite] {
        procedure.fee.schedules.enumerated().flatMap { number, schedule in
            schedule.lines.enumerated().compactMap { index, line in
                site(line.when, at: .top["fee"]["schedules"][number]["lines"][index]["when"], wholeScope)
            }
        }
    }

    private func site(
        _ condition: Condition?,
        at path: ContentPath,
        _ scope: ConditionSite.Scope,
        context: [Condition] = []
    ) -> ConditionSite? {
        condition.map { ConditionSite(condition: $0, path: path, context: context, scope: scope) }
    }
}
