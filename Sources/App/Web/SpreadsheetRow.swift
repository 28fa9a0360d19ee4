/// A row of comma-separated values (RFC 4180) that spreadsheet programs open by themselves.
enum SpreadsheetRow {
    /// Stands before the first row: without this byte order mark Excel takes UTF-8 for Shift_JIS.
    static let mark = "\u{FEFF}"

    static func text(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// In quotes; what a spreadsheet program would take for a formula begins with an apostrophe (OWASP: CSV injection).
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
