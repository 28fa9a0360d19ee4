import App
import Foundation

/// The city's key for デジタル認証アプリ and its public half, in the files that a town and the double read; gone with their
/// holder.
package final class ClientKeyFiles: Sendable {
    package let keys: URL
    package let published: URL

    package init() throws {
        let directory = FileManager.default.temporaryDirectory
        keys = directory.appending(path: UUID().uuidString)
        published = directory.appending(path: UUID().uuidString)
        try ClientKeyFile.create(at: keys.path, now: Date()).write(to: published)
    }

    deinit {
        for file in [keys, published] { try? FileManager.default.removeItem(at: file) }
    }
}
