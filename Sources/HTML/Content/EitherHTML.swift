/// One of two pieces: what `if … else` and `switch` become.
@usableFromInline
package enum EitherHTML<First: HTML, Second: HTML>: HTML {
    case first(First)
    case second(Second)

    @inlinable
    package func write(into output: inout HTMLOutput) {
        switch self {
        case .first(let content): content.write(into: &output)
        case .second(let content): content.write(into: &output)
        }
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        switch self {
        case .first(let content): try await content.write(into: &stream)
        case .second(let content): try await content.write(into: &stream)
        }
    }
}

extension EitherHTML: TextContent where First: TextContent, Second: TextContent {}
