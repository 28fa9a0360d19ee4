import HTML

/// How long each service has stood still this month, and how long it still may.
struct StatusMonth: Component {
    let services: [Availability.Service]

    private var months: [(title: String, month: Availability.Month)] {
        services.compactMap { service in service.month.map { (service.title, $0) } }
    }

    var body: some HTML {
        if let first = months.first {
            section {
                h2(.class("heading")) { "\(StatusWords.month(first.month.month))の稼働率" }
                p { "サービスが止まる時間を、ひと月ごとに決めた長さより短くすることを目標にしています。" }
                table(.class("table table--cards")) {
                    thead {
                        tr {
                            th(.scope(.column)) { "サービス" }
                            th(.scope(.column)) { "稼働率" }
                            th(.scope(.column)) { "止まった時間" }
                            th(.scope(.column)) { "目標まで" }
                        }
                    }
                    tbody {
                        for (title, month) in months {
                            tr {
                                th(.scope(.row)) { title }
                                td(.data("label", "稼働率")) {
                                    span { month.availability.map(StatusWords.share) ?? "まだ測っていません" }
                                }
                                td(.data("label", "止まった時間")) { span { StatusWords.duration(month.stoppedSeconds) } }
                                td(.data("label", "目標まで")) { span { Self.budget(month) } }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func budget(_ month: Availability.Month) -> String {
        let whole = "（目標は\(StatusWords.duration(month.budgetSeconds))まで）"
        guard month.budgetLeftSeconds >= 0 else {
            return "目標を\(StatusWords.duration(-month.budgetLeftSeconds))超えました" + whole
        }
        return "あと\(StatusWords.duration(month.budgetLeftSeconds))" + whole
    }
}
