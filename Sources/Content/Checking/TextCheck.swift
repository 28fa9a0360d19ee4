import Domain

/// Missing texts, and texts that do not end like others of their kind.
struct TextCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ form: Form) {
        check(form.textSites)
        checkLists(of: form.procedure)
    }

    init(_ guide: Guide) {
        check(guide.textSites)
        checkWords(kana: guide.kana, synonyms: guide.synonyms)
    }

    private mutating func check(_ sites: [TextSite]) {
        for site in sites { check(site) }
    }

    private mutating func check(_ site: TextSite) {
        let sentences = site.text.translations.merging(["ja": site.text.japanese]) { _, japanese in japanese }
        for (language, sentence) in sentences.sorted(by: { $0.key < $1.key }) {
            let path = site.text.translations.isEmpty ? site.path : site.path[language]
            if sentence.allSatisfy(\.isWhitespace) {
                findings.append(.error(path, "文が空です。"))
            } else if sentence.first?.isWhitespace == true || sentence.last?.isWhitespace == true {
                findings.append(.warning(path, "文の前か後ろに空白があります。"))
            } else if language == "ja" {
                checkEnd(of: sentence, site.manner, at: path)
            }
        }
    }

    private mutating func checkEnd(of sentence: String, _ manner: TextSite.Manner, at path: ContentPath) {
        let end = sentence.suffix(1)
        if "、,.：:；;".contains(end) || sentence.hasSuffix("。。") {
            findings.append(.warning(path, "文が「\(end)」で終わっています。"))
        } else if manner == .sentence, !"。？！」）".contains(end) {
            findings.append(.warning(path, "文が「。」で終わっていません。"))
        } else if manner == .name, end == "。" {
            findings.append(.warning(path, "名前や見出しは「。」を付けずに書いてください。"))
        }
    }

    private mutating func checkLists(of procedure: Procedure) {
        let top = ContentPath.top
        if procedure.needs.isEmpty { findings.append(.error(top["needs"], "「必要なもの」が一つも書かれていません。")) }
        if procedure.flow.isEmpty { findings.append(.error(top["flow"], "「申請から交付までの流れ」が書かれていません。")) }
        if procedure.legalBasis.isEmpty { findings.append(.error(top["legalBasis"], "根拠となる法令が書かれていません。")) }
        checkWords(kana: procedure.kana, synonyms: procedure.synonyms)
    }

    private mutating func checkWords(kana: String, synonyms: [String]) {
        let top = ContentPath.top
        if kana.firstMatch(of: /[^ぁ-ゖァ-ヺー・、（）　 A-Za-z0-9０-９]/) != nil {
            findings.append(.error(top["kana"], "読みは、ひらがなで書いてください。"))
        }
        var known: Set<String> = []
        for (number, synonym) in synonyms.enumerated() where !known.insert(synonym).inserted {
            findings.append(.warning(top["synonyms"][number], "「\(synonym)」が二度書かれています。"))
        }
    }
}
