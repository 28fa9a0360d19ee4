import Domain

/// What the procedures, departments and life events say of each other.
struct CatalogueCheck {
    private(set) var faults: [ContentFault] = []

    init(_ content: Content) {
        checkNames(of: content)
        var ids: [String: String] = [:]
        var codes: [String: String] = [:]
        for file in content.procedureFiles {
            let procedure = file.value
            if let other = ids.updateValue(file.outline.file, forKey: procedure.id) {
                report(file, .error(.top["id"], "手続の名前「\(procedure.id)」は、\(other) でも使われています。"))
            }
            if let other = codes.updateValue(file.outline.file, forKey: procedure.code) {
                report(file, .error(.top["code"], "手続番号「\(procedure.code)」は、\(other) でも使われています。"))
            }
            if file.outline.file != "Procedures/\(procedure.id).yml" {
                report(file, .warning(.top["id"], "ファイルの名前を「\(procedure.id).yml」にすると、探しやすくなります。"))
            }
            checkReferences(of: file, in: content)
        }
    }

    private mutating func report<Value>(_ file: ContentFile<Value>, _ finding: ContentFinding) {
        faults.append(file.outline.fault(finding))
    }

    private mutating func checkReferences(of file: ContentFile<Procedure>, in content: Content) {
        let departments = content.departments.map(\.id)
        if !departments.contains(file.value.department) {
            let suggestion = Suggestion(word: file.value.department, known: departments)
            report(file, .error(.top["department"], "担当課" + suggestion.sentence))
        }
        let events = content.lifeEvents.map(\.code)
        if file.value.lifeEvents.isEmpty {
            report(file, .warning(.top, "ライフイベント（lifeEvents）が一つも書かれていません。"))
        }
        for (number, event) in file.value.lifeEvents.enumerated() {
            let path = ContentPath.top["lifeEvents"][number]
            if !events.contains(event) {
                report(file, .error(path, "ライフイベント" + Suggestion(word: event, known: events).sentence))
            }
            if file.value.lifeEvents[..<number].contains(event) {
                report(file, .warning(path, "「\(event)」が二度書かれています。"))
            }
        }
    }

    private mutating func check<Value>(_ texts: [String], at path: ContentPath, of file: ContentFile<Value>) {
        if texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            report(file, .error(path, "名前か読みが空です。"))
        }
    }

    private mutating func checkNames(of content: Content) {
        for (number, department) in content.departments.enumerated() {
            let path = ContentPath.top[number]["id"]
            if department.id.wholeMatch(of: /[a-z][a-z0-9]*/) == nil {
                report(content.departmentsFile, .error(path, "課の名前「\(department.id)」は、英小文字と数字だけで書いてください。"))
            }
            check([department.name.japanese, department.kana], at: .top[number], of: content.departmentsFile)
            if content.departments[..<number].contains(where: { $0.id == department.id }) {
                report(content.departmentsFile, .error(path, "課の名前「\(department.id)」が二度使われています。"))
            }
        }
        for (number, event) in content.lifeEvents.enumerated() {
            let path = ContentPath.top[number]["code"]
            if event.code.wholeMatch(of: /[A-Z]{2}/) == nil {
                report(content.lifeEventsFile, .error(path, "ライフイベントの符号「\(event.code)」は、英大文字2字で書いてください。"))
            }
            check([event.name.japanese, event.kana], at: .top[number], of: content.lifeEventsFile)
            if content.lifeEvents[..<number].contains(where: { $0.code == event.code }) {
                report(content.lifeEventsFile, .error(path, "ライフイベントの符号「\(event.code)」が二度使われています。"))
            }
        }
    }
}
