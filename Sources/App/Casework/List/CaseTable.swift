import Domain
import Foundation

/// The list as comma-separated values (RFC 4180) that spreadsheets open by themselves.
enum CaseTable {
    /// With a byte order mark: without it Excel takes UTF-8 for Shift_JIS.
    static let head = "\u{FEFF}" + row(["受付番号", "手続", "申請者", "フリガナ", "受付日時", "状態", "期限", "期限超過", "担当"])

    static func row(_ line: CaseLine) -> String {
        row([
            line.number, line.procedure, line.applicant.name, line.applicant.kana, line.submittedAt.japanese,
            line.status.staffLabel, line.dueOn?.description ?? "", line.isOverdue ? "超過" : "", line.officer ?? "",
        ])
    }

    private static func row(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// A cell that begins like a formula would be run by the spreadsheet; an apostrophe makes it text (OWASP: CSV injection).
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
