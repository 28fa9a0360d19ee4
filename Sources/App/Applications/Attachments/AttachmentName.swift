/// Makes a file's name, which may be anything that a stranger's device sends, fit to be shown and saved.
enum AttachmentName {
    private static let longest = 100

    static func shown(_ name: String) -> String {
        // Some browsers send the whole path.
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let visible = String(String.UnicodeScalarView(last.unicodeScalars.filter(isVisible)))
        let trimmed = visible.drop { $0 == "." || $0.isWhitespace }
        guard !trimmed.isEmpty else { return "ファイル" }
        guard trimmed.count > longest else { return String(trimmed) }
        // The ending stays, as it tells people what it is.
        return trimmed.prefix(longest - 11) + "…" + trimmed.suffix(10)
    }

    /// Nothing that breaks lines or turns the direction of writing, so that `exe.fdp` cannot be shown as a pdf.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
