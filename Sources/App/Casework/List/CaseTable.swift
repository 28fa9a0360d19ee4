import Domain
import Foundation

/// The list for a spreadsheet.
enum CaseTable {
    static let head =
        SpreadsheetRow.mark
        + SpreadsheetRow.text(["受付番号", "手続", "申請者", "フリガナ", "受付日時", "状態", "期限", "期限超過", "担当"])

    static func row(_ line: CaseLine) -> String {
        SpreadsheetRow.text([
            line.number, line.procedure, line.applicant.name, line.applicant.kana, line.submittedAt.japanese,
            line.status.staffLabel, line.dueOn?.description ?? "", line.isOverdue ? "超過" : "", line.officer ?? "",
        ])
    }
}
