import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Style sheets, scripts and pictures: read and named by their content once at start, kept in memory.
package struct Assets: Sendable {
    /// The service's one style sheet, joined from `Public/css` in the order of the file names.
    let stylesheet: String
    private let files: [String: File]
    private let names: [String: String]

    struct File: Sendable {
        let content: StoredBody
        let type: String
    }

    package init(directory: URL) throws {
        var files: [String: File] = [:]
        var names: [String: String] = [:]
        func add(_ name: String, _ content: Data) {
            let url = URL(fileURLWithPath: name)
            let digest = SHA256.hash(data: content).prefix(8).hexadecimal
            let published = "\(url.deletingPathExtension().lastPathComponent)-\(digest).\(url.pathExtension)"
            let type = Self.mediaType(url.pathExtension)
            files[published] = File(content: StoredBody(ByteBuffer(bytes: content), type: type), type: type)
            names[name] = published
        }
        let sheets = try Self.contents(of: directory.appending(path: "css"), ending: ["css"])
        add("madoguchi.css", try sheets.map { try Data(contentsOf: $0) }.reduce(Data(), +))
        for folder in ["js", "img", "open-data"] {
            let endings = ["js", "svg", "png", "ico", "json"]
            for url in try Self.contents(of: directory.appending(path: folder), ending: endings) {
                add(url.lastPathComponent, try Data(contentsOf: url))
            }
        }
        self.files = files
        self.names = names
        stylesheet = Path.asset(names["madoguchi.css"] ?? "madoguchi.css")
    }

    /// The address of `autosave.js` or `emblem.svg`, which changes when its content does.
    func address(of name: String) -> String { Path.asset(names[name] ?? name) }

    /// The content of `embed.js`, for an address that does not change with it; empty when there is no such file.
    func content(of name: String) -> ByteBuffer { names[name].flatMap { files[$0]?.content.plain } ?? ByteBuffer() }

    func response(for published: String, to request: Request) -> Response? {
        guard let file = files[published] else { return nil }
        return file.content.response(
            to: request,
            headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"]
        )
    }

    private static func contents(of directory: URL, ending: [String]) throws -> [URL] {
        guard FileManager.default.fileExists(atPath: directory.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
            .filter { ending.contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func mediaType(_ ending: String) -> String {
        switch ending {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "json": "application/json"
        default: "image/x-icon"
        }
    }
}
