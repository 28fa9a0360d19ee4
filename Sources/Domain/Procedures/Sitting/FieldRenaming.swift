/// Gives the fields of a definition other names, everywhere where they are spoken of.
struct FieldRenaming {
    let names: [FieldID: FieldID]

    func id(_ id: FieldID) -> FieldID { names[id] ?? id }

    func field(_ field: Field) -> Field {
        Field(
            id: id(field.id),
            fact: field.fact,
            label: field.label,
            hint: field.hint,
            kind: kind(field.kind),
            required: requirement(field.required),
            when: field.when.map(condition)
        )
    }

    func condition(_ condition: Condition) -> Condition {
        switch condition {
        case .all(let parts): .all(parts.map(self.condition))
        case .any(let parts): .any(parts.map(self.condition))
        case .not(let part): .not(self.condition(part))
        case .equals(let field, let value): .equals(id(field), value)
        case .isOne(let field, let values): .isOne(id(field), of: values)
        case .includes(let field, let value): .includes(id(field), value)
        case .isAnswered(let field): .isAnswered(id(field))
        case .isAtLeast(let field, let least): .isAtLeast(id(field), least)
        case .isAtMost(let field, let most): .isAtMost(id(field), most)
        case .isNotBefore(let field, let limit): .isNotBefore(id(field), self.limit(limit))
        case .isNotAfter(let field, let limit): .isNotAfter(id(field), self.limit(limit))
        case .begins(let field, let prefix): .begins(id(field), with: prefix)
        }
    }

    func limit(_ limit: DayLimit) -> DayLimit {
        if case .field(let field, let days) = limit { .field(id(field), plus: days) } else { limit }
    }

    func rule(_ rule: Rule) -> Rule {
        Rule(
            at: id(rule.at),
            when: rule.when.map(condition),
            require: condition(rule.require),
            message: rule.message
        )
    }

    /// - Parameter procedure: whose fee it is, as the lines then say.
    func fee(_ fee: Fee, of procedure: Procedure) -> Fee {
        let schedules = fee.schedules.map { schedule in
            FeeSchedule(from: schedule.from, lines: schedule.lines.map { line($0, of: procedure) })
        }
        return Fee(schedules: schedules, fixedAtReview: fee.fixedAtReview)
    }

    private func line(_ line: FeeLine, of procedure: Procedure) -> FeeLine {
        FeeLine(
            label: Text("\(line.label())（\(procedure.name())）"),
            yen: line.yen,
            prices: line.prices.map { FeeLine.Prices(field: id($0.field), yen: $0.yen) },
            times: line.times?.map(id),
            when: line.when.map(condition),
            procedure: procedure.id
        )
    }

    private func requirement(_ requirement: Requirement) -> Requirement {
        if case .when(let condition) = requirement { .when(self.condition(condition)) } else { requirement }
    }

    private func kind(_ kind: FieldKind) -> FieldKind {
        switch kind {
        case .date(let options):
            .date(DateOptions(notBefore: options.notBefore.map(limit), notAfter: options.notAfter.map(limit)))
        case .postalCode(let options): .postalCode(PostalCodeOptions(fills: options.fills.map(id)))
        case .group(let options):
            .group(
                GroupOptions(
                    item: options.item,
                    atLeast: options.atLeast,
                    atMost: options.atMost,
                    fields: options.fields.map(field)
                )
            )
        default: kind
        }
    }
}
