import HTML
import NIOCore

/// The markup of `content` as a string.
func rendered(@HTMLBuilder _ content: () -> some HTML) -> String {
    String(buffer: content().render())
}
