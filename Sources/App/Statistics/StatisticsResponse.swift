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
        .spreadsheet(
            named: "statistics-\(place)-\(breakdown.rawValue)-\(period.first)-\(period.last).csv",
            ResponseBody(byteBuffer: ByteBuffer(string: table))
        )
    }
}
