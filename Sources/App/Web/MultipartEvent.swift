import NIOCore

/// What a multipart body consists of, in its order.
enum MultipartEvent: Sendable, Hashable {
    /// A part begins.
    ///
    /// - fileName: empty where the file input was left empty, nil where it is no file.
    case begin(name: String, fileName: String?)
    /// The next bytes of the part.
    case content(ByteBuffer)
    case end
}

/// The body is no multipart form (RFC 7578), or broke off.
struct MultipartFault: Error {}
