import CLibz
import NIOCore

/// The gzip format (RFC 1952) by zlib.
enum Gzip {
    /// One for speed, nine for size; six is zlib's own compromise.
    private static let level: Int32 = 6
    /// The largest window, with the header and the checksum of gzip around the data.
    private static let windowBits: Int32 = 15 + 16
    private static let memory: Int32 = 8

    /// - Returns: nil when there is no memory for it.
    static func compress(_ content: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let opened = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            windowBits,
            memory,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            size
        )
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(content.readableBytes)))
        var compressed = ByteBuffer()
        let isWhole = content.withUnsafeReadableBytes { source in
            // zlib does not write to its input.
            stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
            stream.avail_in = UInt32(source.count)
            var status = Z_OK
            compressed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
                stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(target.count)
                status = deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
            return status == Z_STREAM_END
        }
        return isWhole ? compressed : nil
    }
}
