import Domain
import Foundation
import Testing

@Suite struct SignedDocumentTests {
    private let application = UUID(uuid: (1, 0x98, 0xA0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1))
    private let files = [
        "a": SignedDocument.ConfirmedFile(key: "zumen", name: "図面/1.pdf", size: 12_345, sha256: "00ff")
    ]

    private func document(_ entries: [EntryKey: String]) throws -> SignedDocument {
        let form = try Form(
            Field(id: "shimei", label: "氏名", kind: .name),
            Field(id: "biko", label: "備考", kind: .text(TextOptions()), required: .never),
            Field(id: "zumen", label: "図面", kind: .file(FileOptions(accept: [.pdf], maxFiles: 2, maxMegabytes: 5))),
            Field(id: "doi", label: "同意", kind: .consent(ConsentOptions(text: "事実のとおりです。\n転送されません。")))
        )
        return SignedDocument(of: form.journey(entries), application: application, files: files)
    }

    private let entries: [EntryKey: String] = [
        "shimei.family": "神谷", "shimei.given": "𠮷", "zumen": "a", "doi": "yes",
    ]

    @Test func `it is written in one way, to the byte`() throws {
        let written = String(decoding: try document(entries).bytes(), as: UTF8.self)
        #expect(
            written == """
                {"answers":[{"key":"shimei","lines":["神谷　𠮷"],"question":"氏名"},\
                {"key":"zumen","lines":["図面/1.pdf"],"question":"図面"},\
                {"key":"doi","lines":["同意する"],"question":"同意","terms":"事実のとおりです。\\n転送されません。"}],\
                "application":"0198A000-0000-7000-8000-000000000001",\
                "files":[{"key":"zumen","name":"図面/1.pdf","sha256":"00ff","size":12345}],\
                "format":"madoguchi-application-1","procedure":{"id":"sample","name":"見本","version":1},"town":"加古川市"}
                """
        )
    }

    @Test func `what was kept can be read again`() throws {
        let bytes = try document(entries).bytes()
        let read = try JSONDecoder().decode(SignedDocument.self, from: bytes)
        #expect(try read.bytes() == bytes)
        #expect(read.text == (try document(entries)).text)
    }

    @Test(
        arguments: [
            ["shimei.family": "\u{FA19}谷"], ["shimei.given": "吉"], ["biko": "あり"], ["zumen": "b"],
        ] as [[EntryKey: String]]
    )
    func `another answer is another document, be it a compatibility ideograph`(change: [EntryKey: String]) throws {
        let changed = try document(entries.merging(change) { $1 })
        #expect(try !changed.says(theSameAs: document(entries)))
        #expect(try changed.says(theSameAs: document(entries.merging(change) { $1 })))
    }

    @Test func `people read every question with its answer, terms and files`() throws {
        #expect(
            try document(entries).text == """
                加古川市　見本
                申請の控え番号　0198a000-0000-7000-8000-000000000001

                ■ 氏名
                　神谷　𠮷
                ■ 図面
                　図面/1.pdf
                ■ 同意
                　（事実のとおりです。）
                　（転送されません。）
                　同意する
                ■ 添付ファイル　図面/1.pdf
                　12,345バイト
                　SHA-256　00ff

                """
        )
    }
}
