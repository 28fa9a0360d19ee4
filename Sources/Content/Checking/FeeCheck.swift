import Domain

/// The price lists: in order of their days, one in force today, each line with a price for every answer.
struct FeeCheck {
    let form: Form
    let today: CivilDate
    private(set) var findings: [ContentFinding] = []

    init(_ form: Form, today: CivilDate) {
        self.form = form
        self.today = today
        let path = ContentPath.top["fee"]["schedules"]
        let schedules = form.procedure.fee.schedules
        checkDays(of: schedules, at: path)
        for (number, schedule) in schedules.enumerated() {
            let lines = path[number]["lines"]
            if schedule.lines.isEmpty { findings.append(.error(lines, "この料金表には行が一つもありません。")) }
            for (index, line) in schedule.lines.enumerated() {
                check(line, at: lines[index])
            }
        }
    }

    /// A list holds until the next begins, so a gap can only be before the first.
    private mutating func checkDays(of schedules: [FeeSchedule], at path: ContentPath) {
        if let first = schedules.first, first.from > today {
            findings.append(.error(path[0]["from"], "今日（\(today)）の料金を定める料金表がありません。"))
        }
        for number in schedules.indices.dropFirst() where schedules[number].from <= schedules[number - 1].from {
            findings.append(.error(path[number]["from"], "料金表は、始まる日の早いものから順に、日を変えて書いてください。"))
        }
    }

    private mutating func check(_ line: FeeLine, at path: ContentPath) {
        if (line.yen == nil) == (line.prices == nil) {
            findings.append(.error(path, "yen と prices の、どちらか一つを書いてください。"))
        }
        if let yen = line.yen, yen <= 0 {
            findings.append(.error(path["yen"], "金額は1円以上です。"))
        }
        if let prices = line.prices { check(prices, at: path["prices"]) }
        checkTimes(line.times ?? [], at: path["times"])
        let delivery = form.procedure.delivery
        if line.label.japanese.contains(/郵送料|送料|郵便料/), !delivery.contains(.post) {
            findings.append(.error(path["label"], "郵送料があるのに、受け取り方（delivery）に郵送（post）がありません。"))
        }
    }

    private mutating func check(_ prices: FeeLine.Prices, at path: ContentPath) {
        guard let item = payingField(prices.field, at: path["field"]) else { return }
        switch item.field.kind {
        case .choice(let options), .choices(let options): check(prices.yen, for: options, at: path["yen"])
        default: findings.append(.error(path["field"], "「\(prices.field)」は選択肢の項目ではありません。"))
        }
    }

    private mutating func check(_ yen: [String: Int], for options: ChoiceOptions, at path: ContentPath) {
        let values = options.options.map(\.value)
        for value in values where yen[value] == nil {
            findings.append(.error(path, "選択肢「\(value)」の金額がありません。"))
        }
        for (value, price) in yen.sorted(by: { $0.key < $1.key }) {
            if !values.contains(value) {
                findings.append(.error(path[value], "選択肢に" + Suggestion(word: value, known: values).sentence))
            }
            if price < 0 { findings.append(.error(path[value], "金額は0円以上です。")) }
        }
    }

    private mutating func checkTimes(_ fields: [FieldID], at path: ContentPath) {
        for (number, id) in fields.enumerated() {
            guard let item = payingField(id, at: path[number]) else { continue }
            switch item.field.kind.word {
            case .number, .copies, .choices, .group: break
            default: findings.append(.error(path[number], "「\(id)」は数える項目ではありません（使えるのは number、copies、choices、group）。"))
            }
            if fields[..<number].contains(id) {
                findings.append(.error(path[number], "「\(id)」が二度書かれています。"))
            }
        }
    }

    /// A field on whose answer the amount hangs.
    private mutating func payingField(_ id: FieldID, at path: ContentPath) -> FormField? {
        guard let item = form[id] else {
            let known = form.fields.filter { $0.group == nil }.map(\.field.id.rawValue)
            findings.append(.error(path, "項目" + Suggestion(word: id.rawValue, known: known).sentence))
            return nil
        }
        if item.group != nil {
            findings.append(.error(path, "「\(id)」は、くり返しの中にあるため、料金には使えません。"))
            return nil
        }
        return item
    }
}
