import Domain

/// A text for people at its place in a procedure.
struct TextSite {
    let path: ContentPath
    let text: Text
    let manner: Manner

    /// How a text of its kind ends in Japanese.
    enum Manner {
        /// With a full stop.
        case sentence
        /// Without one.
        case name
        /// Either way.
        case free
    }

    init(_ text: Text, at path: ContentPath, _ manner: Manner) {
        self.text = text
        self.path = path
        self.manner = manner
    }
}

extension Form {
    /// Every text of the procedure that applicants read.
    var textSites: [TextSite] { pageTexts + stepTexts + fields.flatMap(fieldTexts) + ruleTexts + feeTexts }

    private var pageTexts: [TextSite] {
        let top = ContentPath.top
        return [
            TextSite(procedure.name, at: top["name"], .name),
            TextSite(Text(procedure.kana), at: top["kana"], .name),
            TextSite(procedure.summary, at: top["summary"], .sentence),
            TextSite(procedure.eligibility, at: top["eligibility"], .free),
        ]
            + list(procedure.synonyms.map { Text($0) }, at: top["synonyms"], .name)
            + list(procedure.needs, at: top["needs"], .free)
            + list(procedure.flow, at: top["flow"], .sentence)
            + list(procedure.notes, at: top["notes"], .sentence)
            + list(procedure.legalBasis.map { Text($0) }, at: top["legalBasis"], .name)
            + procedure.evidence.enumerated().flatMap { number, evidence in
                let path = top["evidence"][number]
                return [TextSite(evidence.name, at: path["name"], .name)]
                    + optional(evidence.when, at: path["when"], .free)
                    + optional(evidence.note, at: path["note"], .free)
            }
    }

    private var stepTexts: [TextSite] {
        procedure.steps.enumerated().flatMap { number, step in
            let path = ContentPath.top["steps"][number]
            return [TextSite(step.title, at: path["title"], .name)] + optional(step.hint, at: path["hint"], .free)
        }
    }

    private func fieldTexts(_ item: FormField) -> [TextSite] {
        [TextSite(item.field.label, at: item.path["label"], .name)]
            + optional(item.field.hint, at: item.path["hint"], .free)
            + optionTexts(item)
    }

    private func optionTexts(_ item: FormField) -> [TextSite] {
        switch item.field.kind {
        case .choice(let options), .choices(let options):
            options.options.enumerated().flatMap { number, option in
                let path = item.path["options"][number]
                return [TextSite(option.label, at: path["label"], .name)]
                    + optional(option.hint, at: path["hint"], .free)
            }
        case .number(let options), .money(let options), .copies(let options):
            optional(options.unit, at: item.path["unit"], .name)
        case .group(let options): [TextSite(options.item, at: item.path["item"], .name)]
        case .consent(let options): [TextSite(options.text, at: item.path["text"], .sentence)]
        case .explanation(let options): [TextSite(options.text, at: item.path["text"], .free)]
        case .text, .longText, .name, .kana, .date, .postalCode, .address, .telephone, .email, .yesNo, .file: []
        }
    }

    private var ruleTexts: [TextSite] {
        procedure.rules.enumerated().map { number, rule in
            TextSite(rule.message, at: .top["rules"][number]["message"], .sentence)
        }
    }

    private var feeTexts: [TextSite] {
        procedure.fee.schedules.enumerated().flatMap { number, schedule in
            let path = ContentPath.top["fee"]["schedules"][number]["lines"]
            return schedule.lines.enumerated().map { TextSite($1.label, at: path[$0]["label"], .name) }
        }
    }

    private func list(_ texts: [Text], at path: ContentPath, _ manner: TextSite.Manner) -> [TextSite] {
        texts.enumerated().map { TextSite($1, at: path[$0], manner) }
    }

    private func optional(_ text: Text?, at path: ContentPath, _ manner: TextSite.Manner) -> [TextSite] {
        text.map { [TextSite($0, at: path, manner)] } ?? []
    }
}
