import Foundation

/// The audit record as comma-separated values (RFC 4180), with the mark by which spreadsheet programs know UTF-8.
enum AuditTable {
    static let head = "\u{FEFF}番号,日時,操作,内容,職員,対象の種類,対象,受付番号,接続元,要求,詳細\r\n"

    static func row(_ line: AuditLine) -> String {
        [
            "\(line.id)",
            line.at.formatted(Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt)),
            AuditAct(rawValue: line.act)?.name ?? line.act,
            AuditSentence(line).text,
            line.officerName ?? "",
            line.subjectKind ?? "",
            line.subjectId ?? "",
            line.applicationNumber ?? "",
            line.origin ?? "",
            line.requestId ?? "",
            line.details,
        ].map(cell).joined(separator: ",") + "\r\n"
    }

    /// In quotes; what a spreadsheet program would take for a formula begins with an apostrophe (OWASP: CSV injection).
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
