import Domain
import NIOCore
import Testing

@testable import App

@Suite struct FileShapeTests {
    private func shape(_ bytes: [UInt8]) -> FileShape {
        var shape = FileShape()
        for byte in bytes { shape.see(ByteBuffer(integer: byte)) }
        return shape
    }

    @Test func `a file's kind is told by its first bytes`() {
        #expect(shape(Array("%PDF-1.7 x".utf8)).type == .pdf)
        #expect(shape([0xFF, 0xD8, 0xFF, 0xE1, 0, 8]).type == .jpeg)
        #expect(shape([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]).type == .png)
    }

    @Test(arguments: ["", "%PD", " %PDF-1.7", "GIF89a", "<html>%PDF-1.7", "MZ\u{90}", "PK\u{3}\u{4}", "#!/bin/sh"])
    func `anything else has no kind`(text: String) {
        #expect(shape(Array(text.utf8)).type == nil)
    }

    @Test func `a picture's signature alone makes no picture`() {
        #expect(shape([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 65, 65, 65, 65]).type == nil)
        #expect(shape([0xFF, 0xD8, 0xFF, 0x00]).type == nil)
    }

    @Test func `a file that broke off lacks its end`() {
        #expect(shape(Array("%PDF-1.7 x %%EOF\n".utf8)).isComplete(.pdf))
        #expect(!shape(Array("%PDF-1.7 x".utf8)).isComplete(.pdf))
        #expect(!shape(Array("%PDF-1.7 %%EOF".utf8) + [UInt8](repeating: 0, count: 1100)).isComplete(.pdf))
    }

    @Test(arguments: [
        ("C:\\写真\\免許.jpg", "免許.jpg"), ("/etc/passwd", "passwd"), ("a\u{202E}fdp.exe", "afdp.exe"),
        ("a\r\nSet-Cookie: b", "aSet-Cookie: b"), ("..", "ファイル"), ("", "ファイル"), (".htaccess", "htaccess"),
    ])
    func `a file's name is made fit to be shown`(sent: String, shown: String) {
        #expect(AttachmentName.shown(sent) == shown)
    }

    @Test func `a long name keeps its ending`() {
        let shown = AttachmentName.shown(String(repeating: "長", count: 300) + ".pdf")
        #expect(shown.count == 100)
        #expect(shown.hasSuffix(".pdf"))
    }
}
