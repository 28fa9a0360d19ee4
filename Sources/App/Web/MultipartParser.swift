import Foundation
import NIOCore

/// Reads a multipart/form-data body (RFC 7578) as it arrives. However the network cuts it, at most one boundary or one
/// part's headers are held back.
struct MultipartParser: Sendable {
    private enum State {
        /// In a part, or before the first one.
        case content(isPart: Bool)
        /// Behind a boundary: another part, or the end.
        case boundary
        case headers
        case ended
    }

    private static let longestHeaders = 8 * 1024
    private static let mostParts = 2000

    private let delimiter: [UInt8]
    /// The first boundary may stand at the very beginning; then the line break before it is missing.
    private var pending = ByteBuffer(string: "\r\n")
    private var state = State.content(isPart: false)
    private var parts = 0

    /// - Parameter contentType: the request's header.
    init(contentType: String) throws(MultipartFault) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let match = contentType.firstMatch(of: /(?i);\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/),
            let boundary = match.1 ?? match.2
        else { throw MultipartFault() }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes the next bytes of the body.
    mutating func feed(_ bytes: ByteBuffer) throws(MultipartFault) -> [MultipartEvent] {
        var bytes = bytes
        if pending.readableBytes == 0 { pending = bytes } else { pending.writeBuffer(&bytes) }
        var events: [MultipartEvent] = []
        while try step(&events) {}
        return events
    }

    /// The body has ended.
    func finish() throws(MultipartFault) {
        guard case .ended = state else { throw MultipartFault() }
    }

    /// - Returns: false when more bytes are needed.
    private mutating func step(_ events: inout [MultipartEvent]) throws(MultipartFault) -> Bool {
        switch state {
        case .content(let isPart): return readContent(isPart, &events)
        case .boundary: return try readBoundary()
        case .headers: return try readHeaders(&events)
        case .ended:
            pending.clear()
            return false
        }
    }

    private mutating func readContent(_ isPart: Bool, _ events: inout [MultipartEvent]) -> Bool {
        let (length, isFound) = lengthBeforeDelimiter()
        if length > 0, let content = pending.readSlice(length: length), isPart { events.append(.content(content)) }
        guard isFound else { return false }
        pending.moveReaderIndex(forwardBy: delimiter.count)
        if isPart { events.append(.end) }
        state = .boundary
        return true
    }

    /// How many bytes surely stand before the next delimiter, and whether that follows them.
    private func lengthBeforeDelimiter() -> (Int, isFound: Bool) {
        let view = pending.readableBytesView
        var start = view.startIndex
        while let candidate = view[start...].firstIndex(of: delimiter[0]) {
            let rest = view[candidate...].prefix(delimiter.count)
            if delimiter.starts(with: rest) { return (candidate - view.startIndex, rest.count == delimiter.count) }
            start = candidate + 1
        }
        return (view.count, false)
    }

    private mutating func readBoundary() throws(MultipartFault) -> Bool {
        guard let two = pending.getString(at: pending.readerIndex, length: 2) else { return false }
        pending.moveReaderIndex(forwardBy: 2)
        switch two {
        case "--": state = .ended
        case "\r\n":
            parts += 1
            guard parts <= Self.mostParts else { throw MultipartFault() }
            state = .headers
        default: throw MultipartFault()
        }
        return true
    }

    private mutating func readHeaders(_ events: inout [MultipartEvent]) throws(MultipartFault) -> Bool {
        let view = pending.readableBytesView.prefix(Self.longestHeaders)
        guard let end = Self.end(of: view) else {
            guard pending.readableBytes < Self.longestHeaders else { throw MultipartFault() }
            return false
        }
        let headers = String(decoding: view[..<end], as: UTF8.self)
        pending.moveReaderIndex(forwardBy: end - view.startIndex + 4)
        let disposition = headers.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let disposition, let name = Self.parameter("name", of: disposition) else { throw MultipartFault() }
        events.append(.begin(name: name, fileName: Self.parameter("filename", of: disposition)))
        state = .content(isPart: true)
        return true
    }

    /// Where the empty line after the headers begins.
    private static func end(of view: ByteBufferView) -> Int? {
        var start = view.startIndex
        while let candidate = view[start...].firstIndex(of: 13) {
            if view[candidate...].starts(with: [13, 10, 13, 10]) { return candidate }
            start = candidate + 1
        }
        return nil
    }

    /// A quoted parameter; browsers write quotes and line breaks in it as `%22`, `%0D`, `%0A` (HTML, 4.10.21.8).
    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let start = header.range(of: "; \(name)=\"", options: .caseInsensitive)?.upperBound,
            let end = header[start...].firstIndex(of: "\"")
        else { return nil }
        return String(header[start..<end]).replacing("%22", with: "\"").replacing("%0D", with: "")
            .replacing("%0A", with: "")
    }
}
