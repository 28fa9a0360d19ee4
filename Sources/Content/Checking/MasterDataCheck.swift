import Domain

/// Offices with their counters, papers and facts: each named once, and of sections that there are.
struct MasterDataCheck {
    private(set) var faults: [ContentFault] = []

    init(_ content: Content) {
        let departments = content.departments.map(\.id)
        checkNames(content.offices.map(\.id), "庁舎", of: content.officesFile)
        checkNames(content.papers.map(\.id), "持ち物", of: content.papersFile)
        checkNames(content.facts.map(\.id), "ことがら", of: content.factsFile)
        var counters: Set<String> = []
        for (number, office) in content.offices.enumerated() {
            for (position, counter) in office.counters.enumerated() {
                let path = ContentPath.top[number]["counters"][position]
                if !counters.insert(counter.id).inserted {
                    report(content.officesFile, path["id"], "窓口の名前「\(counter.id)」が二度使われています。")
                }
                if !departments.contains(counter.department) {
                    let suggestion = Suggestion(word: counter.department, known: departments)
                    report(content.officesFile, path["department"], "担当課" + suggestion.sentence)
                }
            }
        }
        for file in content.procedureFiles {
            for (number, place) in (file.value.places ?? []).enumerated() where !counters.contains(place) {
                let suggestion = Suggestion(word: place, known: Array(counters))
                report(file, .top["places"][number], "窓口" + suggestion.sentence)
            }
        }
    }

    private mutating func report<Value>(_ file: ContentFile<Value>, _ path: ContentPath, _ sentence: String) {
        faults.append(file.outline.fault(.error(path, sentence)))
    }

    private mutating func checkNames<Value>(_ names: [String], _ what: String, of file: ContentFile<Value>) {
        faults += NameCheck(names, what, allowsDots: true).findings.map(file.outline.fault)
    }
}
