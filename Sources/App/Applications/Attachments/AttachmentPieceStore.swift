import Foundation
import Postgres

extension AttachmentContent {
    func piece(_ position: Int) async throws -> [UInt8]? {
        try await database.first(
            "select sealed from attachment_chunks where attachment_id = \(attachment) and position = \(position)",
            as: [UInt8].self
        )
    }
}
