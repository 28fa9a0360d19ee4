import Foundation
import NIOCore
import Postgres

/// What is in a file, opened piece by piece while it is read: never more than one piece is in memory.
struct AttachmentContent: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    /// Bytes of a piece before it is sealed.
    static let pieceSize = 256 * 1024

    let attachment: UUID
    let size: Int
    let key: RecordKey
    let database: any Querying

    func makeAsyncIterator() -> Iterator { Iterator(content: self) }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate let content: AttachmentContent
        private var position = 0
        private var read = 0

        fileprivate init(content: AttachmentContent) {
            self.content = content
        }

        /// - Throws: `DamagedAttachment` when pieces are missing; whoever reads must not take a part for the whole.
        mutating func next() async throws -> ByteBuffer? {
            guard read < content.size else { return nil }
            guard let sealed = try await content.piece(position) else { throw DamagedAttachment() }
            let purpose = ApplicationPurpose.attachmentChunk(content.attachment, position)
            let piece = ByteBuffer(bytes: try content.key.open(sealed, purpose: purpose))
            position += 1
            read += piece.readableBytes
            guard piece.readableBytes > 0, read <= content.size else { throw DamagedAttachment() }
            return piece
        }
    }
}

/// A file lacks a piece, or has more than it should.
struct DamagedAttachment: Error {}
