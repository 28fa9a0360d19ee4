import Domain
import Foundation

/// The inputs of an editing page by their names, with rows that are added and taken away. Rows of `options` are named
/// `options.0`, `options.1`, and so on; `options.count` says how many there are.
struct GuideSheet: Sendable {
    private(set) var values: [String: [String]] = [:]

    init() {}

    init(_ form: Form) {
        values = form.values.mapValues { $0.map { $0.replacing("\r\n", with: "\n") } }
        forgetOtherAnswers()
    }

    /// When another question was chosen for a statement, the comparison and the answers of the one before count no more.
    private mutating func forgetOtherAnswers() {
        for name in values.keys where name.hasSuffix(".shown") {
            let place = name.dropLast(".shown".count)
            guard !self[name].isEmpty, self[name] != self["\(place).field"] else { continue }
            values["\(place).answer"] = nil
            values["\(place).comparison"] = nil
        }
    }

    subscript(name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }

    func list(_ name: String) -> [String] { values[name] ?? [] }

    mutating func set(_ list: [String], as name: String) { values[name] = list }

    func flag(_ name: String) -> Bool { self[name] == "yes" }

    mutating func set(_ flag: Bool, as name: String) { values[name] = flag ? ["yes"] : nil }

    /// The text without blanks around it; nil when nothing is left.
    func text(_ name: String) -> String? {
        let text = self[name].trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// The non-empty lines of a text box.
    func lines(_ name: String) -> [String] {
        self[name].split(whereSeparator: \.isNewline).map { String($0).trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }

    func count(_ rows: String) -> Int { min(Int(self["\(rows).count"]) ?? 0, 200) }

    mutating func add(_ rows: String) -> String {
        let number = count(rows)
        self["\(rows).count"] = String(number + 1)
        return "\(rows).\(number)"
    }

    mutating func remove(_ rows: String, at number: Int) {
        let count = count(rows)
        guard number < count else { return }
        var kept = values.filter { Self.row(in: $0.key, of: rows) == nil }
        for (name, list) in values {
            guard let row = Self.row(in: name, of: rows), row != number else { continue }
            kept[row < number ? name : Self.renumbered(name, of: rows, from: row, to: row - 1)] = list
        }
        kept["\(rows).count"] = [String(count - 1)]
        values = kept
    }

    /// Puts a row one place up.
    mutating func raise(_ rows: String, at number: Int) {
        guard number > 0, number < count(rows) else { return }
        var moved: [String: [String]] = [:]
        for (name, list) in values {
            let row = Self.row(in: name, of: rows)
            let place = row == number ? number - 1 : row == number - 1 ? number : row
            if let row, let place {
                moved[Self.renumbered(name, of: rows, from: row, to: place)] = list
            } else {
                moved[name] = list
            }
        }
        values = moved
    }

    private static func row(in name: String, of rows: String) -> Int? {
        guard name.hasPrefix(rows + ".") else { return nil }
        return Int(name.dropFirst(rows.count + 1).prefix { $0 != "." })
    }

    private static func renumbered(_ name: String, of rows: String, from old: Int, to new: Int) -> String {
        "\(rows).\(new)" + name.dropFirst("\(rows).\(old)".count)
    }

    /// Does what a button of the form asks for.
    ///
    /// - Returns: false when it was the button that saves.
    mutating func perform(_ act: String) -> Bool {
        let words = act.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("add", 2): _ = add(words[1])
        case ("remove", 3): remove(words[1], at: Int(words[2]) ?? .max)
        case ("raise", 3): raise(words[1], at: Int(words[2]) ?? 0)
        case ("statement", 2): self[add(words[1])] = ConditionInputs.statement
        case ("group", 2):
            let group = add(words[1])
            self[group] = ConditionInputs.any
            self[add(group)] = ConditionInputs.statement
        case ("show", _): break
        default: return false
        }
        return true
    }
}
