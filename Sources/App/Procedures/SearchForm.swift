import Content
import HTML

/// The search over procedures.
struct SearchForm: Component {
    let frame: PageFrame
    let query: ProcedureQuery

    var body: some HTML {
        form(.class("search"), .role(.search), .action(Path.procedures), .method(.get)) {
            label(.class("search__label"), .for("q")) { "手続を探す" }
            div(.class("search__row")) {
                input(
                    .class("input"),
                    .id("q"),
                    .name("q"),
                    .type(.search),
                    .value(query.words),
                    .autocomplete(.off),
                    .aria(.describedby, "q-hint")
                )
                button(.class("button"), .type(.submit)) {
                    Icon(.search, in: frame)
                    "検索"
                }
            }
            p(.class("muted small"), .id("q-hint")) { "例：住民票　じゅうみんひょう　引っ越し" }
            if let department = query.department { HiddenInput("department", department.id) }
            if let event = query.lifeEvent { HiddenInput("event", event.code) }
        }
    }
}
