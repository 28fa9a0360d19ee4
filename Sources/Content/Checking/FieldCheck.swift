import Domain

/// The options of each field make sense in themselves.
struct FieldCheck {
    let form: Form
    private(set) var findings: [ContentFinding] = []

    init(_ form: Form) {
        self.form = form
        for item in form.fields {
            check(item)
        }
    }

    private mutating func check(_ item: FormField) {
        switch item.field.kind {
        case .text(let options), .longText(let options):
            let isSane = options.maxLength.map((1...10_000).contains) ?? true
            expect(isSane, at: item.path["maxLength"], "文字数は1から10000までです。")
        case .postalCode(let options): check(options, of: item)
        case .choice(let options), .choices(let options): check(options, of: item)
        case .number(let options), .money(let options), .copies(let options): check(options, of: item)
        case .group(let options): check(options, at: item.path)
        case .file(let options): check(options, at: item.path)
        case .consent:
            warn(unless: item.field.required == .always, at: item.path["required"], "同意の項目は、かならず必須にしてください。")
        case .name, .kana, .date, .address, .telephone, .email, .yesNo, .explanation: break
        }
    }

    private mutating func expect(_ holds: Bool, at path: ContentPath, _ sentence: String) {
        if !holds { findings.append(.error(path, sentence)) }
    }

    private mutating func warn(unless holds: Bool, at path: ContentPath, _ sentence: String) {
        if !holds { findings.append(.warning(path, sentence)) }
    }

    private mutating func check(_ options: PostalCodeOptions, of item: FormField) {
        guard let id = options.fills else {
            return warn(unless: false, at: item.path, "郵便番号から入力する住所の項目（fills）がありません。")
        }
        let target = form[id]
        let fits = target?.field.kind.word == .address && target?.step == item.step && target?.group == item.group
        expect(fits, at: item.path["fills"], "「\(id)」は、同じページの住所の項目ではありません。")
    }

    private mutating func check(_ options: NumberOptions, of item: FormField) {
        if let least = options.min, let most = options.max {
            expect(least <= most, at: item.path["max"], "max が min より小さくなっています。")
        }
        switch item.field.kind.word {
        case .copies:
            expect((options.min ?? 1) >= 1, at: item.path["min"], "通数は1から数えます。")
            warn(unless: options.max != nil, at: item.path, "通数の上限（max）がありません。")
            expect(options.unit == nil, at: item.path["unit"], "通数の単位は書けません。いつも「通」です。")
        case .money:
            expect(options.unit == nil, at: item.path["unit"], "金額の単位は書けません。いつも「円」です。")
        default: break
        }
    }

    private mutating func check(_ options: GroupOptions, at path: ContentPath) {
        expect(!options.fields.isEmpty, at: path["fields"], "くり返しの中に項目がありません。")
        expect(options.atLeast >= 0, at: path["atLeast"], "atLeast は0以上です。")
        expect(options.atMost >= max(1, options.atLeast), at: path["atMost"], "atMost は1以上、atLeast 以上です。")
        expect(options.atMost <= 50, at: path["atMost"], "くり返しは50回までです。")
    }

    private mutating func check(_ options: FileOptions, at path: ContentPath) {
        expect(!options.accept.isEmpty, at: path["accept"], "ファイルの種類が一つもありません。")
        expect(Set(options.accept).count == options.accept.count, at: path["accept"], "同じ種類が二度書かれています。")
        expect((1...10).contains(options.maxFiles), at: path["maxFiles"], "ファイルの数は1から10までです。")
        expect((1...20).contains(options.maxMegabytes), at: path["maxMegabytes"], "ファイルの大きさは1から20（MB）までです。")
    }
}

// Choices

extension FieldCheck {
    private mutating func check(_ options: ChoiceOptions, of item: FormField) {
        let path = item.path["options"]
        let isSingle = item.field.kind.word == .choice
        expect(!options.options.isEmpty, at: path, "選択肢が一つもありません。")
        if isSingle {
            warn(unless: options.options.count != 1, at: path, "選択肢が一つしかありません。")
            expect(options.atLeast == nil, at: item.path["atLeast"], "atLeast は choices だけに書けます。")
            expect(options.atMost == nil, at: item.path["atMost"], "atMost は choices だけに書けます。")
        } else {
            expect(options.appearance == nil, at: item.path["appearance"], "appearance は choice だけに書けます。")
            checkTicks(options, at: item.path)
        }
        checkOptions(options.options, at: path)
    }

    private mutating func checkTicks(_ options: ChoiceOptions, at path: ContentPath) {
        let count = options.options.count
        if let least = options.atLeast {
            expect((0...count).contains(least), at: path["atLeast"], "選べる数は、0から選択肢の数（\(count)）までです。")
        }
        if let most = options.atMost {
            expect(most >= max(1, options.atLeast ?? 1), at: path["atMost"], "atMost は1以上、atLeast 以上です。")
        }
        let asking = options.options.filter { $0.asksText == true }
        warn(unless: asking.count <= 1, at: path["options"], "文の入力を求める選択肢（asksText）は、一つだけにしてください。")
    }

    private mutating func checkOptions(_ options: [ChoiceOptions.Option], at path: ContentPath) {
        var values: Set<String> = []
        var labels: Set<String> = []
        for (number, option) in options.enumerated() {
            let isName = option.value.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
            expect(isName, at: path[number]["value"], "選択肢の値「\(option.value)」は、英小文字、数字、ハイフンだけで書いてください。")
            let isNewValue = values.insert(option.value).inserted
            expect(isNewValue, at: path[number]["value"], "選択肢の値「\(option.value)」が二度使われています。")
            let isNewLabel = labels.insert(option.label.japanese).inserted
            expect(isNewLabel, at: path[number]["label"], "選択肢の名前「\(option.label.japanese)」が二度使われています。")
        }
    }
}
