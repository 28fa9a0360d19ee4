import Crypto
import Domain
import Foundation
import NIOCore

/// A file that is being received: told by its first bytes, sealed and stored piece by piece, so that one piece is in
/// memory at most.
struct IncomingFile: Sendable {
    let id = UUID()
    let key: EntryKey
    let name: String
    let options: FileOptions
    let application: OpenApplication
    let store: ArrivalStore
    let now: Date

    private var piece = ByteBuffer()
    private var pieces = 0
    private var size = 0
    private var hash = SHA256()
    private var shape = FileShape()

    init(_ key: EntryKey, name: String, options: FileOptions, of application: OpenApplication, at desk: Desk) {
        self.key = key
        self.name = AttachmentName.shown(name)
        self.options = options
        self.application = application
        store = ArrivalStore(database: desk.database)
        now = desk.now()
    }

    /// - Throws: `AttachmentFault` as soon as the file cannot be accepted any more.
    mutating func append(_ bytes: ByteBuffer) async throws {
        size += bytes.readableBytes
        guard size <= options.maxMegabytes << 20 else {
            throw AttachmentFault.tooLarge(megabytes: options.maxMegabytes)
        }
        bytes.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
        shape.see(bytes)
        var bytes = bytes
        while bytes.readableBytes > 0 {
            let room = AttachmentContent.pieceSize - piece.readableBytes
            if var part = bytes.readSlice(length: min(room, bytes.readableBytes)) { piece.writeBuffer(&part) }
            if piece.readableBytes == AttachmentContent.pieceSize { try await storePiece() }
        }
    }

    /// The file is whole.
    mutating func finish() async throws -> ArrivedFile {
        guard size > 0 else { throw AttachmentFault.empty }
        if piece.readableBytes > 0 { try await storePiece() }
        let type = try acceptedType()
        guard shape.isComplete(type) else { throw AttachmentFault.broken }
        return ArrivedFile(
            id: id,
            key: key,
            name: name,
            maxFiles: options.maxFiles,
            type: type,
            size: size,
            digest: Array(hash.finalize())
        )
    }

    private func acceptedType() throws -> FileType {
        guard let type = shape.type, options.accept.contains(type) else {
            throw AttachmentFault.wrongType(accepted: options.accept)
        }
        return type
    }

    private mutating func storePiece() async throws {
        let type = try acceptedType()
        let sealed = try application.key.seal(
            Data(piece.readableBytesView),
            purpose: ApplicationPurpose.attachmentChunk(id, pieces)
        )
        if pieces == 0 {
            let sealedName = try application.key.seal(text: name, purpose: ApplicationPurpose.attachmentName(id))
            try await store.begin(self, type: type, sealedName: sealedName, sealed: sealed, now: now)
        } else {
            try await store.append(sealed, at: pieces, of: id)
        }
        pieces += 1
        piece.clear()
    }
}

/// A file that arrived whole and belongs to no form yet.
struct ArrivedFile: Sendable {
    let id: UUID
    let key: EntryKey
    let name: String
    /// How many files its field takes.
    let maxFiles: Int
    let type: FileType
    let size: Int
    /// SHA-256.
    let digest: [UInt8]
}
