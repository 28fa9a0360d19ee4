/// Lets content be written as Swift statements: `if`, `switch`, `for` and `let` work inside the braces of an element.
///
/// A `for` loop collects its pieces before they are written. Use ``ForEach`` where a list may be long.
@resultBuilder
@usableFromInline
package enum HTMLBuilder {
    @inlinable
    package static func buildExpression<Content: HTML>(_ content: Content) -> Content {
        content
    }

    @inlinable
    package static func buildBlock() -> EmptyHTML {
        EmptyHTML()
    }

    @inlinable
    package static func buildPartialBlock<Content: HTML>(first: Content) -> Content {
        first
    }

    @inlinable
    package static func buildPartialBlock<First: HTML, Second: HTML>(
        accumulated: First,
        next: Second
    ) -> HTMLPair<First, Second> {
        HTMLPair(first: accumulated, second: next)
    }

    @inlinable
    package static func buildOptional<Content: HTML>(_ content: Content?) -> Content? {
        content
    }

    @inlinable
    package static func buildEither<First: HTML, Second: HTML>(first: First) -> EitherHTML<First, Second> {
        .first(first)
    }

    @inlinable
    package static func buildEither<First: HTML, Second: HTML>(second: Second) -> EitherHTML<First, Second> {
        .second(second)
    }

    @inlinable
    package static func buildArray<Content: HTML>(_ contents: [Content]) -> [Content] {
        contents
    }
}
