import HTTPTypes
import Hummingbird

extension Response {
    /// Rows of `SpreadsheetRow`, to be kept as a file.
    static func spreadsheet(named file: String, _ body: ResponseBody) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(file)\"",
            ],
            body: body
        )
    }
}
