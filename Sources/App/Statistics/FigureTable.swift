import Domain
import HTML

/// A table of figures, a row for each group.
struct FigureTable: Component {
    let name: String
    /// Of the groups' names.
    let heading: String
    let groups: [FigureGroup]
    let columns: [FigureColumn]
    /// Where a group's name leads.
    var path: (@Sendable (FigureGroup) -> String)?

    var body: some HTML {
        div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, name)) {
            table(.class("table table--figures")) {
                caption { name }
                thead {
                    tr {
                        th(.scope(.column)) { heading }
                        for column in columns { th(.scope(.column), .class("table__number")) { column.name } }
                    }
                }
                tbody {
                    for group in groups {
                        tr {
                            th(.scope(.row)) {
                                if let path { a(.href(path(group))) { group.name } } else { group.name }
                            }
                            for column in columns {
                                td(.class("table__number")) { column.figure(group)?.text ?? "―" }
                            }
                        }
                    }
                }
            }
        }
    }
}
