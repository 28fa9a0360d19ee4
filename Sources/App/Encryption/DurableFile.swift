import Foundation
import Glibc

/// A file that only its owner can read, and that is whole on the disk, content and name, once it is written.
struct DurableFile {
    let path: String

    /// - Throws: `KeyRingError.exists` when there is such a file.
    func create(_ content: Data) throws {
        try write(content, to: path)
        try synchronizeFolder()
    }

    /// Writes a new file beside the old one and puts it in its place, so that a crash leaves one of the two whole.
    func replace(with content: Data) throws {
        let draft = path + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        try write(content, to: draft)
        guard rename(draft, path) == 0 else { throw KeyRingError.unwritable(path: path) }
        try synchronizeFolder()
    }

    private func write(_ content: Data, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? KeyRingError.exists(path: path) : KeyRingError.unwritable(path: path)
        }
        do {
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try file.write(contentsOf: content)
            try file.synchronize()
            try file.close()
        } catch {
            throw KeyRingError.unwritable(path: path)
        }
    }

    /// The name is on the disk only when the folder is.
    private func synchronizeFolder() throws {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw KeyRingError.unwritable(path: path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw KeyRingError.unwritable(path: path) }
    }
}
