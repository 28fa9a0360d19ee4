/// A page or a part of a page, described by what it consists of.
///
///     struct Hint: Component {
///         let id: String
///         let text: String
///
///         var body: some HTML {
///             p(.id(id), .class("hint")) { text }
///         }
///     }
///
/// A property hides the element of the same name: in a component with a property `label` the element is written
/// `HTML::label`.
@usableFromInline
package protocol Component: HTML {
    associatedtype Body: HTML

    @HTMLBuilder var body: Body { get }
}

extension Component {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        body.write(into: &output)
    }

    @inlinable
    package func write(into stream: inout HTMLStream) async throws {
        try await body.write(into: &stream)
    }
}
