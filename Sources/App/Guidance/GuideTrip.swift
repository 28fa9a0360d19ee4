import HTML

/// A way to another page of a guide that takes the replies along: a link, or with delicate replies a form's button.
struct GuideTrip<Label: HTML>: Component {
    private let state: GuideState
    private let path: String
    private let further: [(name: String, value: String)]
    private let style: String?
    private let label: Label

    init(
        _ path: String,
        _ state: GuideState,
        adding further: [(name: String, value: String)] = [],
        style: String? = nil,
        @HTMLBuilder label: () -> Label
    ) {
        self.path = path
        self.state = state
        self.further = further
        self.style = style
        self.label = label()
    }

    var body: some HTML {
        if state.isDelicate {
            form(.method(.post), .action(path), .class("trip")) {
                for pair in state.pairs + further { HiddenInput(pair.name, pair.value) }
                button(.type(.submit), .class(style ?? "link-button")) { label }
            }
        } else {
            a(.href(state.address(path, adding: further)), .class(style)) { label }
        }
    }
}
