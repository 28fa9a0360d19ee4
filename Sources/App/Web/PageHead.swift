import HTML

/// The head of every page: title, style sheet, scripts.
struct PageHead: Component {
    let frame: PageFrame
    let title: String
    let scripts: [PageScript]

    var body: some HTML {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        HTML::title { title }
        link(.rel(.stylesheet), .href(frame.assets.stylesheet))
        link(.rel(.icon), .href(frame.assets.address(of: "emblem.svg")), .type("image/svg+xml"))
        for name in scripts {
            script(.src(frame.assets.address(of: name.rawValue)), .type(.module))
        }
    }
}
