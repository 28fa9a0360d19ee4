import NIOCore
import Testing

@testable import App

@Suite struct MultipartParserTests {
    /// A page with two inputs, an empty file input, and a file that is full of what looks like a boundary.
    private static let body = [
        "--frontier", #"Content-Disposition: form-data; name="_csrf""#, "", "token", "--frontier",
        #"Content-Disposition: form-data; name="shimei.family""#, "", "髙﨑\r\n--frontie", "--frontier",
        #"Content-Disposition: form-data; name="leer"; filename="""#, "Content-Type: application/octet-stream", "", "",
        "--frontier", #"content-disposition: form-data; name="shorui"; filename="免許 %22証%22.pdf""#,
        "Content-Type: application/pdf", "", "%PDF-\r\n\r\n--frontie\r\n-frontier--\r\r\n\r", "--frontier--", "",
    ].joined(separator: "\r\n")

    private struct Part: Equatable {
        let name: String
        let fileName: String?
        var content = ""
    }

    private static let parts = [
        Part(name: "_csrf", fileName: nil, content: "token"),
        Part(name: "shimei.family", fileName: nil, content: "髙﨑\r\n--frontie"),
        Part(name: "leer", fileName: "", content: ""),
        Part(name: "shorui", fileName: "免許 \"証\".pdf", content: "%PDF-\r\n\r\n--frontie\r\n-frontier--\r\r\n\r"),
    ]

    private func parse(_ pieces: [ByteBuffer]) throws -> [Part] {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=frontier")
        var parts: [(Part, ByteBuffer)] = []
        for piece in pieces {
            for event in try parser.feed(piece) {
                switch event {
                case .begin(let name, let fileName): parts.append((Part(name: name, fileName: fileName), ByteBuffer()))
                case .content(var bytes): parts[parts.count - 1].1.writeBuffer(&bytes)
                case .end: parts[parts.count - 1].0.content = String(buffer: parts[parts.count - 1].1)
                }
            }
        }
        try parser.finish()
        return parts.map(\.0)
    }

    private func cut(_ body: String, every length: Int) -> [ByteBuffer] {
        let bytes = Array(body.utf8)
        return stride(from: 0, to: bytes.count, by: length).map {
            ByteBuffer(bytes: bytes[$0..<min($0 + length, bytes.count)])
        }
    }

    @Test func `a page reads the same however the network cuts it`() throws {
        let bytes = Array(Self.body.utf8)
        for length in 1...60 {
            #expect(try parse(cut(Self.body, every: length)) == Self.parts, "pieces of \(length)")
        }
        for place in 0...bytes.count {
            let pieces = [ByteBuffer(bytes: bytes[..<place]), ByteBuffer(bytes: bytes[place...])]
            #expect(try parse(pieces) == Self.parts, "cut at \(place)")
        }
    }

    @Test func `a page that breaks off anywhere is refused`() {
        let bytes = Array(Self.body.utf8)
        // Behind the last boundary's two hyphens the page is complete.
        for length in 0..<(bytes.count - 2) {
            #expect(throws: MultipartFault.self, "cut after \(length)") {
                try parse([ByteBuffer(bytes: bytes[..<length])])
            }
        }
    }

    @Test func `headers and parts have limits`() {
        let long = "--frontier\r\nContent-Disposition: form-data; name=\"" + String(repeating: "a", count: 9000)
        #expect(throws: MultipartFault.self) { try parse(cut(long, every: 1000)) }
        let part = "--frontier\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
        #expect(throws: MultipartFault.self) {
            try parse([ByteBuffer(string: String(repeating: part, count: 2001) + "--frontier--\r\n")])
        }
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=", "text/plain", "",
    ])
    func `what names no boundary is no page with files`(type: String) {
        #expect(throws: MultipartFault.self) { try MultipartParser(contentType: type) }
    }

    @Test(arguments: [
        "--frontier\r\nContent-Type: text/plain\r\n\r\na\r\n--frontier--", "--frontierx\r\n\r\n", "nothing",
    ])
    func `what is no form is refused`(body: String) {
        #expect(throws: MultipartFault.self) { try parse([ByteBuffer(string: body)]) }
    }

    @Test func `a part without an end is handed on while it arrives`() throws {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=\"frontier\"")
        _ = try parser.feed(
            ByteBuffer(string: "--frontier\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n")
        )
        for _ in 0..<100 {
            let events = try parser.feed(ByteBuffer(repeating: 65, count: 64 * 1024))
            #expect(events == [.content(ByteBuffer(repeating: 65, count: 64 * 1024))])
        }
    }
}
