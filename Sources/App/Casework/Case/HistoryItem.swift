import Domain
import HTML

/// One line of the history, with what the officer told the applicant.
struct HistoryItem: Component {
    let line: HistoryLine
    var isLast = false

    var body: some HTML {
        li(.class("timeline__item"), .aria(.current, isLast ? "step" : nil)) {
            HTML::time(.class("timeline__time")) { "\(line.at.japanese)　\(line.actor)" }
            span(.class("timeline__what")) { line.sentence }
            if let note = line.note { span(.class("timeline__note")) { note } }
        }
    }
}
