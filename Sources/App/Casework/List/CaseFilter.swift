import Domain
import Foundation

/// Which cases a list shows, as its address says.
struct CaseFilter: Sendable {
    var group: CaseGroup
    var procedure: String?
    /// Only those that the officer is in charge of.
    var isMine = false
    /// Days on which applications arrived; both are included.
    var from: CivilDate?
    var to: CivilDate?
    /// The days as they were typed.
    let typedFrom: String
    let typedTo: String
    /// What was typed into the search field.
    var words: String
    /// The list goes on after this case.
    var after: UUID?
    /// What of the address makes no sense.
    var errors: [FieldError] = []

    /// - Parameter query: the parameters of the address.
    init(_ query: [String: String]) {
        words = query["q"]?.trimmingCharacters(in: .whitespaces) ?? ""
        // Who types words into the form wants to find them in every pile, not only in that from which the form was sent.
        let pile = query["pile"].flatMap(CaseGroup.init(rawValue:)) ?? .new
        group = query["view"].flatMap(CaseGroup.init(rawValue:)) ?? (words.isEmpty ? pile : .all)
        procedure = query["procedure"].flatMap { $0.isEmpty ? nil : $0 }
        isMine = query["mine"] == "yes"
        after = query["after"].flatMap(UUID.init(uuidString:))
        typedFrom = query["from"] ?? ""
        typedTo = query["to"] ?? ""
        from = day("from", typedFrom)
        to = day("to", typedTo)
        if let from, let to, to < from {
            errors.append(FieldError("to", "受付日の終わりは、始まりより後の日にしてください。"))
        }
        if case .brokenNumber = search {
            errors.append(FieldError("q", "受付番号を確かめてください。11桁の数字のどこかが違うようです。"))
        }
    }

    private mutating func day(_ name: String, _ typed: String) -> CivilDate? {
        guard !typed.isEmpty else { return nil }
        guard let day = CivilDate(typed) else {
            errors.append(FieldError(EntryKey(rawValue: name), "受付日は、2026-04-01 のように入力してください。"))
            return nil
        }
        return day
    }

    /// What is looked for.
    enum Search: Sendable, Hashable {
        case nothing
        case number(ReferenceNumber)
        /// As long as a 受付番号 and written in digits, but with a wrong check digit.
        case brokenNumber
        /// A normalised name.
        case name(String)
    }

    var search: Search {
        guard !words.isEmpty else { return .nothing }
        if let number = ReferenceNumber(typed: words) { return .number(number) }
        guard let term = SearchTerms.query(words) else { return .nothing }
        return term.allSatisfy(\.isNumber) ? .brokenNumber : .name(term)
    }

    var isNarrowed: Bool { procedure != nil || isMine || from != nil || to != nil || !words.isEmpty }
}

extension CaseFilter {
    /// The address of the same list, with another tab or from another case on.
    func path(_ path: String = Path.cases, group: CaseGroup? = nil, after: UUID? = nil) -> String {
        let parameters = [
            ("view", (group ?? self.group).rawValue), ("procedure", procedure), ("mine", isMine ? "yes" : nil),
            ("from", from?.description), ("to", to?.description), ("q", words.isEmpty ? nil : words),
            ("after", after?.uuidString.lowercased()),
        ]
        let query = parameters.compactMap { name, value in
            value.flatMap { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) }.map { "\(name)=\($0)" }
        }
        return path + "?" + query.joined(separator: "&")
    }
}
