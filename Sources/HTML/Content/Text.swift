// Text and numbers are HTML by themselves and are always escaped.

extension String: TextContent {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(text: self)
    }
}

extension Substring: TextContent {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(text: String(self))
    }
}

extension Int: TextContent {
    @inlinable
    package func write(into output: inout HTMLOutput) {
        output.write(text: String(self))
    }
}
