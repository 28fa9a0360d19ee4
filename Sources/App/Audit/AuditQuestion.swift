import Domain
import Foundation

/// What an administrator looks for in the audit record, as it stands in the address of the page.
struct AuditQuestion: Sendable {
    /// The first and the last day, in Japan.
    var from: CivilDate?
    var to: CivilDate?
    var act: AuditAct?
    var officer: UUID?
    /// A reference number or the id of an application, attachment or officer; as typed.
    var subject = ""
    var errors: [FieldError] = []

    enum Subject: Sendable {
        case number(ReferenceNumber)
        case id(UUID)
    }

    var meant: Subject? {
        if let number = ReferenceNumber(typed: subject) { return .number(number) }
        return UUID(uuidString: subject).map(Subject.id)
    }

    init(_ parameter: (String) -> String?) {
        func text(_ name: String) -> String { (parameter(name) ?? "").trimmingCharacters(in: .whitespaces) }
        from = day("from", text("from"))
        to = day("to", text("to"))
        act = AuditAct(rawValue: text("act"))
        officer = UUID(uuidString: text("officer"))
        subject = text("subject")
        if !subject.isEmpty, meant == nil {
            errors.append(FieldError("subject", "受付番号または識別番号を入力してください。例：123-4567-8901"))
        }
    }

    private mutating func day(_ name: String, _ text: String) -> CivilDate? {
        guard !text.isEmpty else { return nil }
        guard let day = CivilDate(text) else {
            errors.append(FieldError(EntryKey(rawValue: name), "日付は、2026-11-23のように入力してください。"))
            return nil
        }
        return day
    }

    /// The question as the part of an address after `?`.
    var query: String {
        var parts: [String] = []
        if let from { parts.append("from=\(from.description)") }
        if let to { parts.append("to=\(to.description)") }
        if let act { parts.append("act=\(act.rawValue)") }
        if let officer { parts.append("officer=\(officer.uuidString.lowercased())") }
        if !subject.isEmpty {
            parts.append("subject=\(subject.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")")
        }
        return parts.joined(separator: "&")
    }

    /// What of it goes into the audit record when somebody asks it.
    var details: [String: String] {
        var details: [String: String] = [:]
        details["from"] = from?.description
        details["to"] = to?.description
        details["act"] = act?.rawValue
        details["officer"] = officer?.uuidString.lowercased()
        if meant != nil { details["subject"] = subject }
        return details
    }
}
