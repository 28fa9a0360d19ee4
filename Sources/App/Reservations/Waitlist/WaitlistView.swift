import Domain

/// An entry in the words of the town's book.
struct WaitlistView: Sendable {
    let entry: WaitlistEntry
    let purposes: String
    let place: String

    init(_ entry: WaitlistEntry, in catalogue: CatalogueSnapshot) {
        self.entry = entry
        purposes = catalogue.book.names(ofPurposes: entry.row.purposes)
        place = catalogue.offices.filter { $0.siteName == entry.row.site }.map { $0.name() }.joined(separator: "、")
    }

    /// 12月1日（火）から12月25日（金）まで、午前
    var days: String {
        let half = entry.row.half.map { "、\($0.name)" } ?? ""
        return "\(entry.row.firstDay.weekdayText)から\(entry.row.lastDay.weekdayText)まで\(half)"
    }
}
