/// Nothing at all: the content of an element with empty braces.
@usableFromInline
package struct EmptyHTML: TextContent {
    @inlinable
    package init() {}

    @inlinable
    package func write(into output: inout HTMLOutput) {}
}
