import Domain

/// Names that programs use: well formed and given once.
struct IdentifierCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ form: Form) {
        let procedure = form.procedure
        expectName(procedure.id, at: .top["id"])
        if procedure.code.wholeMatch(of: /P[0-9]{3,}/) == nil {
            findings.append(.error(.top["code"], "手続番号は P と3桁以上の数字で書いてください。例: P001"))
        }
        if procedure.version < 1 {
            findings.append(.error(.top["version"], "版の番号は1から始まります。"))
        }
        checkSteps(procedure.steps)
        checkFields(form)
    }

    init(_ guide: Guide, _ form: Form) {
        expectName(guide.id, at: .top["id"])
        if guide.version < 1 {
            findings.append(.error(.top["version"], "版の番号は1から始まります。"))
        }
        checkFields(form)
        var known: Set<String> = []
        for (number, rule) in guide.rules.enumerated() where !known.insert(rule.id).inserted {
            findings.append(.error(.top["rules"][number]["id"], "案内の名前「\(rule.id)」が二度使われています。"))
        }
    }

    private mutating func checkSteps(_ steps: [Step]) {
        var known: Set<String> = []
        for (number, step) in steps.enumerated() {
            let path = ContentPath.top["steps"][number]["id"]
            expectName(step.id, at: path)
            if !known.insert(step.id).inserted {
                findings.append(.error(path, "ステップの名前「\(step.id)」が二度使われています。"))
            }
        }
    }

    private mutating func checkFields(_ form: Form) {
        for item in form.fields {
            let path = item.path["id"]
            let name = item.field.id.rawValue
            expectName(name, at: path)
            if form[item.field.id]?.position != item.position {
                findings.append(.error(path, "項目の名前「\(name)」が二度使われています。"))
            }
            if name == "today" || name.firstMatch(of: /-[0-9]+$/) != nil {
                findings.append(.error(path, "「today」や、ハイフンと数字で終わる名前は、日の指定とまぎれるため使えません。"))
            }
        }
    }

    private mutating func expectName(_ name: String, at path: ContentPath) {
        guard name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) == nil else { return }
        findings.append(.error(path, "名前「\(name)」は、英小文字で始め、英小文字、数字、ハイフンだけで書いてください。"))
    }
}
