import Foundation

/// The audit record for a spreadsheet.
enum AuditTable {
    static let head =
        SpreadsheetRow.mark
        + SpreadsheetRow.text(["番号", "日時", "操作", "内容", "職員", "対象の種類", "対象", "受付番号", "接続元", "要求", "詳細"])

    static func row(_ line: AuditLine) -> String {
        SpreadsheetRow.text([
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
        ])
    }
}
