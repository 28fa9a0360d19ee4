extension FieldReader {
    /// The values are identifiers of attachments; size and kind were checked when they were received.
    func file(_ options: FileOptions) -> Reading {
        let files = entries[key].filter { !$0.isEmpty }
        guard !files.isEmpty else { return missing("のファイルを添付してください。") }
        guard files.count <= options.maxFiles else {
            return wrong("に添付できるファイルは\(options.maxFiles)個までです。\(files.count - options.maxFiles)個削除してください。")
        }
        return .answer(.files(files))
    }
}
