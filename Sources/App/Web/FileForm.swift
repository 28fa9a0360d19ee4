import Domain
import NIOCore

/// A posted form with one small file (multipart/form-data, RFC 7578), which is held in memory.
struct FileForm: Sendable {
    /// Of the file, in bytes.
    static let largest = 1024 * 1024
    /// So much is read at all, so that whoever chose another file is told so at the field.
    private static let longestBody = 16 * 1024 * 1024

    private(set) var inputs = Form()
    /// Of the file; empty when none was chosen.
    private(set) var content: [UInt8] = []
    private(set) var isTooLarge = false

    /// - Parameters:
    ///   - type: the request's `Content-Type`.
    ///   - input: the name of the file's input.
    ///   - token: of the session for which the form was drawn.
    /// - Throws: `Problem` when it is no such form.
    static func read<Body: AsyncSequence>(
        _ body: Body,
        type: String,
        file input: String,
        _ token: CSRFToken
    ) async throws -> FileForm where Body.Element == ByteBuffer {
        do {
            var form = FileForm()
            var reader = Reader(input: input)
            var parser = try MultipartParser(contentType: type)
            var length = 0
            for try await bytes in body {
                length += bytes.readableBytes
                guard length <= longestBody else { throw tooLarge }
                for event in try parser.feed(bytes) { reader.take(event, into: &form) }
            }
            try parser.finish()
            try form.inputs.require(token)
            return form
        } catch is MultipartFault {
            throw Problem(.invalid, "ファイルを受け取れませんでした。通信状態を確かめて、もう一度お試しください。")
        }
    }

    /// What is said at the field of a file that is too large.
    static let tooLargeSentence = "ファイルが大きすぎます。1 MBまでのファイルを選んでください。"

    private static let tooLarge = Problem(.tooLarge, tooLargeSentence)

    /// Puts the parts together.
    private struct Reader {
        private enum Part {
            case none, file
            case input(String)
        }

        let input: String
        private var part = Part.none
        private var bytes = ByteBuffer()

        init(input: String) {
            self.input = input
        }

        mutating func take(_ event: MultipartEvent, into form: inout FileForm) {
            switch event {
            case .begin(let name, nil): begin(.input(name))
            case .begin(input, _): begin(.file)
            case .begin: begin(.none)
            case .content(var content):
                // One byte too many is enough to tell.
                if bytes.readableBytes <= FileForm.largest { bytes.writeBuffer(&content) }
            case .end:
                switch part {
                case .none: break
                case .input(let name): form.inputs.add(String(buffer: bytes), as: name)
                case .file:
                    form.isTooLarge = bytes.readableBytes > FileForm.largest
                    form.content = form.isTooLarge ? [] : Array(bytes.readableBytesView)
                }
                begin(.none)
            }
        }

        private mutating func begin(_ next: Part) {
            part = next
            bytes.clear()
        }
    }
}
