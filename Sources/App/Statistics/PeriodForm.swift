import Domain
import HTML

/// Chooses the days of which figures are told.
struct PeriodForm: Component {
    let query: StatisticsQuery
    let path: String

    var body: some HTML {
        form(.class("filters"), .method(.get), .action(path), .novalidate) {
            LabelledInput(
                name: StatisticsPeriod.Name.first,
                question: "始まりの日",
                value: query.period?.first.description ?? query.first,
                type: .date,
                errors: query.errors
            )
            LabelledInput(
                name: StatisticsPeriod.Name.last,
                question: "終わりの日",
                value: query.period?.last.description ?? query.last,
                type: .date,
                errors: query.errors
            )
            button(.type(.submit), .class("button button--outline")) { "表示する" }
        }
    }
}
