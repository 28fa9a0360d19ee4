import Foundation

/// A line as a spreadsheet.
enum WaitingTable {
    static let head =
        SpreadsheetRow.mark + SpreadsheetRow.text(["順位", "受付番号", "決め方", "抽選の値（HMAC-SHA-256）"])

    static func row(_ line: WaitingListStore.Line) -> String {
        SpreadsheetRow.text([
            String(line.rank), WaitingDraw.word(line.id), line.isEarly ? "抽選" : "先着",
            line.isEarly ? line.draw.hexadecimal : "",
        ])
    }
}
