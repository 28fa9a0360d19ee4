import HTML

/// Links to the pages before and after; nothing when there is one page only.
struct Pagination: Component {
    let page: PageNumber
    let path: @Sendable (Int) -> String

    var body: some HTML {
        if page.count > 1 {
            nav(.class("pagination"), .aria(.label, "ページの移動")) {
                if page.number > 1 {
                    a(.href(path(page.number - 1)), .class("pagination__link"), .rel(.prev)) { "前のページ" }
                }
                span(.class("pagination__here")) { "\(page.count)ページ中 \(page.number)ページ目" }
                if page.number < page.count {
                    a(.href(path(page.number + 1)), .class("pagination__link"), .rel(.next)) { "次のページ" }
                }
            }
        }
    }
}
