import Domain

extension Guide {
    /// Every text of the guide that citizens read.
    var textSites: [TextSite] {
        let top = ContentPath.top
        let head = [
            TextSite(name, at: top["name"], .name), TextSite(Text(kana), at: top["kana"], .name),
            TextSite(summary, at: top["summary"], .sentence),
        ]
        let words = synonyms.enumerated().map { TextSite(Text($1), at: top["synonyms"][$0], .name) }
        let asked = questions.enumerated().flatMap { $1.textSites(at: top["questions"][$0]) }
        let told = rules.enumerated().flatMap { $1.textSites(at: top["rules"][$0]) }
        return head + words + asked + told
    }
}

extension GuideQuestion {
    fileprivate func textSites(at path: ContentPath) -> [TextSite] {
        var sites = [TextSite(field.label, at: path["label"], .name)]
        if let hint = field.hint { sites.append(TextSite(hint, at: path["hint"], .free)) }
        if let none { sites.append(TextSite(none, at: path["none"], .name)) }
        guard let options = field.kind.options else { return sites }
        for (number, option) in options.enumerated() {
            let place = path["options"][number]
            sites.append(TextSite(option.label, at: place["label"], .name))
            if let hint = option.hint { sites.append(TextSite(hint, at: place["hint"], .free)) }
        }
        return sites
    }
}

extension GuideRule {
    fileprivate func textSites(at path: ContentPath) -> [TextSite] {
        let names: [(Text?, ContentPath)] = [(name, path["name"]), (elsewhere?.name, path["elsewhere"]["name"])]
        let sentences: [(Text?, ContentPath)] = [(summary, path["summary"]), (note, path["note"])]
        let words: [(Text?, ContentPath)] = [
            (deadline?.text, path["deadline"]["text"]), (who, path["who"]), (fee, path["fee"]),
            (elsewhere?.note, path["elsewhere"]["note"]),
        ]
        return Self.sites(names, .name) + Self.sites(sentences, .sentence) + Self.sites(words, .free)
    }

    private static func sites(_ texts: [(Text?, ContentPath)], _ manner: TextSite.Manner) -> [TextSite] {
        texts.compactMap { text, path in text.map { TextSite($0, at: path, manner) } }
    }
}

extension FieldKind {
    fileprivate var options: [ChoiceOptions.Option]? {
        switch self {
        case .choice(let options), .choices(let options): options.options
        default: nil
        }
    }
}
