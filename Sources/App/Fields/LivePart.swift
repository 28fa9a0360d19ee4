import HTML

/// A part of the page that a script shows and hides while one fills in; without the script it is what the server made it.
struct LivePart<Content: HTML>: Component {
    private let condition: LiveCondition
    private let isWaiting: Bool
    private let content: Content

    /// - Parameter isWaiting: not asked yet, so that nothing of it is seen or sent unless the script says otherwise.
    init(condition: LiveCondition, isWaiting: Bool = false, @HTMLBuilder content: () -> Content) {
        self.condition = condition
        self.isWaiting = isWaiting
        self.content = content()
    }

    var body: some HTML {
        // Controls in a disabled fieldset are not sent. It groups nothing that a reader should hear of.
        fieldset(
            .class("live"),
            .role(.presentation),
            .data("when", condition.json),
            .hidden(isWaiting),
            .disabled(isWaiting)
        ) { content }
    }
}
