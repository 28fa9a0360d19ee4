import Foundation
import X509

/// All cards of the local authority, and which of their certificates it has revoked.
package struct CardDrawer: Sendable {
    package let cards: [Card]
    private let authority: URL

    /// - Parameter directory: the authority's `cards`.
    package init(_ directory: URL) throws {
        authority = directory.deletingLastPathComponent()
        let entries = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        cards = try entries.filter { FileManager.default.fileExists(atPath: $0.appending(path: "complete").path) }
            .map { try Card(directory: $0) }
            .sorted { $0.name < $1.name }
    }

    package func card(_ name: String) -> Card? { cards.first { $0.name == name } }

    /// Read from the authority's index each time, so that a card revoked meanwhile is.
    package func isRevoked(_ card: Card, for purpose: Card.Purpose) throws -> Bool {
        let index = authority.appending(path: "\(purpose.rawValue)/index.txt")
        let serial = card.certificate(for: purpose).serialNumber.bytes
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
        return try String(contentsOf: index, encoding: .utf8).split(separator: "\n").contains { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            return fields.count > 3 && fields[0] == "R" && fields[3] == serial
        }
    }
}
