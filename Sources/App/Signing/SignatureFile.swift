import Domain
import NIOCore

/// A page with a signature that was made elsewhere, as it arrives.
struct SignatureFile: Sendable {
    /// The name of the page's file input.
    static let input = "signature"
    /// In bytes: what the verifier takes, with some room for the page's inputs.
    static let largest = 1024 * 1024
    /// So much is read at all, so that whoever chose another file is told so at the field.
    private static let longestBody = 16 * 1024 * 1024

    private(set) var inputs = Form()
    /// Of the file; empty when none was chosen.
    private(set) var content: [UInt8] = []
    private(set) var isTooLarge = false

    /// - Throws: `Problem` when it is no such page.
    static func read<Body: AsyncSequence>(_ body: Body, type: String, _ token: CSRFToken) async throws -> SignatureFile
    where Body.Element == ByteBuffer {
        do {
            var file = SignatureFile()
            var reader = Reader()
            var parser = try MultipartParser(contentType: type)
            var length = 0
            for try await bytes in body {
                length += bytes.readableBytes
                guard length <= longestBody else { throw tooLarge }
                for event in try parser.feed(bytes) { reader.take(event, into: &file) }
            }
            try parser.finish()
            try file.inputs.require(token)
            return file
        } catch is MultipartFault {
            throw Problem(.invalid, "ファイルを受け取れませんでした。通信状態を確かめて、もう一度お試しください。")
        }
    }

    private static let tooLarge = Problem(.tooLarge, "ファイルが大きすぎます。1 MBまでのファイルを選んでください。")

    /// Puts the parts together.
    private struct Reader {
        private enum Part {
            case none, file
            case input(String)
        }

        private var part = Part.none
        private var bytes = ByteBuffer()

        mutating func take(_ event: MultipartEvent, into file: inout SignatureFile) {
            switch event {
            case .begin(let name, nil): begin(.input(name))
            case .begin(SignatureFile.input, _): begin(.file)
            case .begin: begin(.none)
            case .content(var content):
                // One byte too many is enough to tell.
                if bytes.readableBytes <= SignatureFile.largest { bytes.writeBuffer(&content) }
            case .end:
                switch part {
                case .none: break
                case .input(let name): file.inputs.add(String(buffer: bytes), as: name)
                case .file:
                    file.isTooLarge = bytes.readableBytes > SignatureFile.largest
                    file.content = file.isTooLarge ? [] : Array(bytes.readableBytesView)
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
