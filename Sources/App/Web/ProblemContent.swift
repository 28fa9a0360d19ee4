import HTML

/// Tells a person what went wrong and where to go on.
struct ProblemContent: Component {
    let view: ProblemView
    /// Where to go on when nothing was interrupted, e.g. the home page: there the answers would be lost.
    let way: Crumb

    var body: some HTML {
        h1(.class("page-title")) { view.title }
        p { view.sentence }
        if let interrupted = view.interrupted { InterruptedContent(interrupted: interrupted) }
        p(.class("muted")) { "お問い合わせの際は、次の番号をお伝えください。" }
        p { code { view.requestID } }
        if view.interrupted == nil { p { a(.href(way.path), .class("button")) { way.title } } }
    }
}
