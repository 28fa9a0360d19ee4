import Domain
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A table of figures to be kept as a file.
    static func statistics(
        _ table: String,
        of place: String,
        _ breakdown: Breakdown,
        _ period: StatisticsPeriod
    ) -> Response {
        let file = "statistics-\(place)-\(breakdown.rawValue)-\(period.first)-\(period.last).csv"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(file)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: table))
        )
    }
}
