import Domain
import Foundation

/// Somebody who fills in whatever form lies before them, as well as anybody can who answers at random.
package struct FormFiller {
    private var random: SeededGenerator
    private let today: CivilDate
    private let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")

    /// - Parameters:
    ///   - seed: the same seed always fills in the same.
    ///   - today: the day on which the form is filled in.
    package init(seed: UInt64, today: CivilDate) {
        random = SeededGenerator(state: seed)
        self.today = today
    }

    /// The entries of a complete form; nil when it did not come about.
    package mutating func fill(_ procedure: Procedure) -> Entries? {
        var entries = Entries()
        for _ in 0..<60 {
            let journey = Journey(procedure, entries: entries, town: town, today: today)
            guard let stage = journey.nextStep else { return entries }
            for question in stage.questions where question.hasErrors {
                for single in question.singles where single.hasErrors || single.field.kind.word == .group {
                    entries.merge(answer(to: single))
                }
            }
        }
        return nil
    }

    private mutating func answer(to question: Question) -> Entries {
        let key = question.key
        switch question.field.kind {
        case .text(let options), .longText(let options): return Entries([key: [text(options)]])
        case .name: return Entries([key.part(.family): ["加古川"], key.part(.given): ["花子"]])
        case .kana: return Entries([key.part(.family): ["カコガワ"], key.part(.given): ["ハナコ"]])
        case .date: return day(at: key)
        case .postalCode: return Entries([key: ["675-8501"]])
        case .address(let options): return address(options, at: key)
        case .telephone: return Entries([key: ["090-1234-5678"]])
        case .email: return Entries([key: ["hanako@example.jp"]])
        case .choice(let options): return choice(options, count: 1, at: key)
        case .choices(let options):
            let least = max(1, options.atLeast ?? 1)
            let most = max(least, min(options.atMost ?? options.options.count, options.options.count))
            return choice(options, count: number(least...most), at: key)
        case .yesNo: return Entries([key: [pick(["yes", "no"])]])
        case .number(let options), .money(let options), .copies(let options):
            let least = options.min ?? 1
            return Entries([key: [String(number(least...max(least, min(options.max ?? 9, least + 9))))]])
        case .group(let options): return Entries([key.part(.count): [String(max(1, options.atLeast))]])
        case .file: return Entries([key: [UUID().uuidString.lowercased()]])
        case .consent: return Entries([key: ["yes"]])
        case .explanation: return Entries()
        }
    }

    private func text(_ options: TextOptions) -> String {
        let text =
            switch options.characters {
            case .digits: "1234567890123"
            case .alphanumeric: "A1B2C3"
            case .katakana: "カコガワ"
            case nil: "加古川町"
            }
        return String(text.prefix(options.maxLength ?? 7))
    }

    private mutating func day(at key: EntryKey) -> Entries {
        let days = pick([0, 0, -1, -3, -10, -40, -400, -9000, 1, 2, 3, 5, 10, 20, 40])
        return Entries(today.adding(days: days), at: key)
    }

    private func address(_ options: AddressOptions, at key: EntryKey) -> Entries {
        let isElsewhere = options.within == .elsewhere
        return Entries([
            key.part(.prefecture): ["兵庫県"], key.part(.city): [isElsewhere ? "明石市" : "加古川市"],
            key.part(.town): ["加古川町北在家2000"],
        ])
    }

    private mutating func choice(_ options: ChoiceOptions, count: Int, at key: EntryKey) -> Entries {
        let chosen = options.options.shuffled(using: &random).prefix(count)
        var entries = Entries([key: chosen.map(\.value)])
        if chosen.contains(where: { $0.asksText == true }) { entries[key.part(.other)] = ["そのほか"] }
        return entries
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(random.next() % UInt64(elements.count))]
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
}
