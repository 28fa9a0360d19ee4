/// Nothing at all: the content of an element with empty braces.
package struct EmptyHTML: TextContent {
    package init() {}

    package func write(into output: inout HTMLOutput) {}
}
