import Domain

/// The value of the button that sends the files of one field.
enum AttachmentAct {
    private static let prefix = "attach:"

    static func text(_ field: EntryKey) -> String { prefix + field.rawValue }

    /// The field of the button that was pressed.
    static func field(_ text: String) -> String {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : ""
    }
}
