import Domain
import Foundation

/// A file that an applicant sent with an application.
struct Attachment: Sendable {
    enum State: String, Decodable, Sendable {
        /// For the virus scanner.
        case waiting
        case clean
        case infected
    }

    let id: UUID
    /// The input that it answers.
    let key: EntryKey
    /// As the applicant's device called it, fit to be shown.
    let name: String
    let type: FileType
    /// In bytes.
    let size: Int
    /// Of its content.
    let sha256: [UInt8]
    let state: State
    let createdAt: Date

    /// As it stands among the entries.
    var entry: String { Self.entry(id) }

    static func entry(_ id: UUID) -> String { id.uuidString.lowercased() }

    /// Whether an answer holds it.
    func isHeld(by entries: Entries) -> Bool { entries.values.values.contains { $0.contains(entry) } }

    /// 2.4 MB, or 180 KB.
    var sizeText: String {
        if size < 1 << 20 { return "\(max(1, (size + 1023) / 1024)) KB" }
        let tenths = (size * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    /// Saves the file under its name instead of showing it within the service's own pages (RFC 6266).
    var contentDisposition: String {
        let unreserved = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
        )
        let encoded = name.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
        return "attachment; filename=\"file.\(type.ending)\"; filename*=UTF-8''\(encoded)"
    }
}

extension FileType {
    /// IANA media type.
    var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }

    var label: String { rawValue.uppercased() }

    fileprivate var ending: String { self == .jpeg ? "jpg" : rawValue }
}
