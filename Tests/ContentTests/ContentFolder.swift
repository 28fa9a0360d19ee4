import Content
import Domain
import Foundation

/// A content folder of its own: the bundled town, some of its files replaced, and the procedure files of one test.
struct ContentFolder {
    var procedures: [String: String]
    var guides: [String: String] = [:]
    var town: [String: String] = [:]

    /// Writes the folder, loads it and removes it.
    func read() throws -> ContentReading {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(at: folder.appending(path: "Procedures"), withIntermediateDirectories: true)
        try files.copyItem(at: Content.bundled.appending(path: "Town"), to: folder.appending(path: "Town"))
        for (name, text) in procedures {
            try Data(text.utf8).write(to: folder.appending(path: "Procedures/\(name)"))
        }
        try files.createDirectory(at: folder.appending(path: "Guides"), withIntermediateDirectories: true)
        for (name, text) in guides {
            try Data(text.utf8).write(to: folder.appending(path: "Guides/\(name)"))
        }
        for (name, text) in town {
            try Data(text.utf8).write(to: folder.appending(path: "Town/\(name)"))
        }
        return Content.load(from: folder, today: .sample)
    }
}
