/// Text as it stands in HTML.
func escaped(_ text: some CustomStringConvertible) -> String {
    text.description
        .replacing("&", with: "&amp;")
        .replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
}
