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
        // The bundled purposes are for the bundled procedures, and the bundled resources for the purposes.
        let none = ["purposes.yml": "[]\n", "resources.yml": "[]\n"]
        for (name, text) in none.merging(town, uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: folder.appending(path: "Town/\(name)"))
        }
        return Content.load(from: folder, today: .sample)
    }
}
