import HTML

/// The way from the home page to here; nothing on the home page itself.
struct Breadcrumb: Component {
    let trail: [Crumb]
    let here: String

    var body: some HTML {
        if !trail.isEmpty {
            nav(.class("breadcrumb"), .aria(.label, "現在の位置")) {
                ol {
                    for crumb in trail {
                        li { a(.href(crumb.path)) { crumb.title } }
                    }
                    li { span(.aria(.current, "page")) { here } }
                }
            }
        }
    }
}
