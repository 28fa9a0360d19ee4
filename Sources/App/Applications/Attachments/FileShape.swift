import Domain
import NIOCore

/// What kind of file it is, told by how it begins and ends; names and what a browser says of it count for nothing.
struct FileShape: Sendable {
    private static let headLength = 32
    private static let tailLength = 1024

    private var head: [UInt8] = []
    private var tail: [UInt8] = []

    /// Takes the next bytes of the file.
    mutating func see(_ bytes: ByteBuffer) {
        let view = bytes.readableBytesView
        if head.count < Self.headLength { head += view.prefix(Self.headLength - head.count) }
        tail = Array((tail + view.suffix(Self.tailLength)).suffix(Self.tailLength))
    }

    /// Nil when it is none that the service knows.
    var type: FileType? {
        if head.starts(with: "%PDF-".utf8) { return .pdf }
        if head.starts(with: Self.jpegStart), head.count > 3, Self.jpegMarkers.contains(head[3]) { return .jpeg }
        if head.starts(with: Self.pngStart) { return .png }
        return nil
    }

    /// Whether the file has its end: an upload or a camera that broke off leaves it out.
    func isComplete(_ type: FileType) -> Bool {
        switch type {
        // ISO 32000-2, 7.5.5; readers look for it in the last 1024 bytes.
        case .pdf: tail.contains(Array("%%EOF".utf8))
        // ISO/IEC 15948, 11.2.5.
        case .png: tail.contains(Array("IEND".utf8))
        // Telephones append films and depth maps to photographs, so the end is anywhere.
        case .jpeg: true
        }
    }

    /// ITU-T T.81, B.1.1.3: start of image, then a marker.
    private static let jpegStart: [UInt8] = [0xFF, 0xD8, 0xFF]
    /// Markers with which a photograph goes on: tables, frames, application segments, comments.
    private static let jpegMarkers: Set<UInt8> = Set([0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xFE] + (0xE0...0xEF))
    /// ISO/IEC 15948, 5.2 and 11.2.1: the signature and the first chunk, an IHDR of 13 bytes.
    private static let pngStart: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
}
