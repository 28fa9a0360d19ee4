import Domain
import Hummingbird
import NIOCore

/// A posted form with one small file (multipart/form-data, RFC 7578), which is held in memory.
struct FileForm: Sendable {
    /// Of the file or an input, in bytes.
    static let largest = 1024 * 1024
    /// So much is read at all, so that whoever chose another file is told so at the field.
    private static let longestBody = 16 * 1024 * 1024

    private(set) var inputs = Form()
    /// Of the file; empty when none was chosen.
    private(set) var content: [UInt8] = []
    /// Whether the file, or what was typed into an input, is larger than allowed; it is not kept then.
    private(set) var isTooLarge = false

    /// - Parameters:
    ///   - input: the name of the file's input.
    ///   - token: of the session for which the form was drawn.
    /// - Throws: `Problem` when it is no such form.
    static func read(_ request: Request, file input: String, _ token: CSRFToken) async throws -> FileForm {
        do {
            var form = FileForm()
            var reader = Reader(input: input)
            var parser = try MultipartParser(contentType: request.headers[.contentType] ?? "")
            var length = 0
            for try await bytes in request.body {
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
                case _ where bytes.readableBytes > FileForm.largest: form.isTooLarge = true
                case .input(let name): form.inputs.add(String(buffer: bytes), as: name)
                case .file: form.content = Array(bytes.readableBytesView)
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
