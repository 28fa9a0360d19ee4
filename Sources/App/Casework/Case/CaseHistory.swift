import Domain
import HTML

/// What happened so far.
struct CaseHistory: Component {
    let history: [HistoryLine]

    var body: some HTML {
        section {
            h2(.class("heading")) { "履歴" }
            ol(.class("timeline")) {
                for line in history { HistoryItem(line: line, isLast: line.id == history.last?.id) }
            }
        }
    }
}
