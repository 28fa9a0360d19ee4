/// Options of `file`.
package struct FileOptions: Sendable, Hashable, Codable {
    package var accept: [FileType]
    package var maxFiles: Int
    /// Largest size of one file in mebibytes.
    package var maxMegabytes: Int

    package init(accept: [FileType], maxFiles: Int, maxMegabytes: Int) {
        self.accept = accept
        self.maxFiles = maxFiles
        self.maxMegabytes = maxMegabytes
    }
}
