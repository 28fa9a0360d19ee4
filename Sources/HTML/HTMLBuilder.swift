/// Lets content be written as Swift statements: `if`, `switch`, `for` and `let` work inside the braces of an element.
///
/// A `for` loop collects its pieces before they are written. Use ``ForEach`` where a list may be long.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression<Content: HTML>(_ content: Content) -> Content {
        content
    }

    package static func buildBlock() -> EmptyHTML {
        EmptyHTML()
    }

    package static func buildBlock<Content: HTML>(_ content: Content) -> Content {
        content
    }

    package static func buildBlock<each Content: HTML>(_ content: repeat each Content) -> HTMLSequence<
        repeat each Content
    > {
        HTMLSequence(repeat each content)
    }

    package static func buildOptional<Content: HTML>(_ content: Content?) -> Content? {
        content
    }

    package static func buildEither<First: HTML, Second: HTML>(first: First) -> EitherHTML<First, Second> {
        .first(first)
    }

    package static func buildEither<First: HTML, Second: HTML>(second: Second) -> EitherHTML<First, Second> {
        .second(second)
    }

    package static func buildArray<Content: HTML>(_ contents: [Content]) -> [Content] {
        contents
    }
}
