import Foundation
import TestKit
import Testing

@testable import App

@Suite struct SignatureFileTests {
    /// CMS SignedData over a document by a card's key, as the openssl command makes it.
    private static func cms(_ document: Data, card: String = "hanako", _ options: [String] = []) async throws -> [UInt8]
    {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let (from, to) = (directory.appending(path: "in"), directory.appending(path: "out"))
        try document.write(to: from)
        try await CardAuthority.openssl(
            [
                "cms", "-sign", "-binary", "-in", from.path, "-out", to.path, "-outform", "DER",
                "-signer", try await CardAuthority.file("cards/\(card)/sign.crt"),
                "-inkey", try await CardAuthority.file("cards/\(card)/sign.key"),
            ] + options
        )
        return Array(try Data(contentsOf: to))
    }

    @Test(arguments: [[], ["-nodetach"], ["-noattr"]])
    func `a file that was signed on a computer is as good as the card on the phone`(options: [String]) async throws {
        try await SigningTown.run(takesPhone: false) { stage in
            let signer = try await Signer.make(in: stage)
            let page = try await signer.visitor.open(signer.path + "/signature")
            #expect(!page.text.contains("デジタル認証アプリで署名する"))
            let document = try await signer.download()
            #expect(try await signer.download() == document)
            let answer = try await signer.send(try await Self.cms(document, options))
            #expect(answer.status == 303, "\(answer.text)")
            #expect(try await signer.visitor.open(signer.path + "/signature").text.contains("署名を確かめました。"))
            let receipt = try await signer.visitor.submit("/submission")
            let number = try #require(receipt.receiptNumber, "\(receipt.text)")
            try await ArchivedSignature.check(number, of: signer, isCMS: true)
        }
    }

    @Test func `what is wrong with a file is told at its field, and the next file may be right`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let document = try await signer.download()
            let files: [([UInt8], String)] = [
                ([], "署名したファイルを選んでください。"),
                (Array("%PDF-1.7".utf8), "CMS署名データ（DER形式のファイル）として読み取れませんでした。"),
                (Array(repeating: 0x30, count: 1_100_000), "ファイルが大きすぎます。"),
                (try await Self.cms(Data("別の文書".utf8)), "別の文書に署名されています。"),
                (try await Self.cms(document, ["-md", "sha1"]), "この電子署名の方式には対応していません。"),
                (try await Self.cms(document, ["-nocerts"]), "署名者の電子証明書が入っていません。"),
                (try await Self.cms(document, card: "taro"), "申請者ご本人の電子証明書ではありません"),
                (try await Self.cms(document, card: "moved"), "署名用電子証明書が失効しています。"),
                (try await Self.cms(document, card: "impostor"), "この電子証明書は使えません。"),
            ]
            for (file, sentence) in files {
                let answer = try await signer.send(file)
                #expect(answer.status == 422, "\(sentence): \(answer.status)")
                #expect(answer.text.contains(sentence), "\(sentence): \(answer.text)")
                #expect(answer.body.contains("id=\"signature-error\""))
                #expect(answer.body.contains("href=\"#signature\""))
            }
            #expect(try await signer.signatures() == 0)
            #expect(try await signer.send(try await Self.cms(document)).status == 303)
            #expect(try await signer.signatures() == 1)
        }
    }

    @Test func `damaged files are refused, each without harm`() async throws {
        try await SigningTown.run(settings: ["MADOGUCHI_RATE_FACTOR": "100000"]) { stage in
            let signer = try await Signer.make(in: stage)
            let document = try await signer.download()
            let whole = try await Self.cms(document)
            var generator = SeededGenerator(state: 2026)
            for number in 0..<150 {
                var damaged = whole
                switch number % 3 {
                case 0:
                    damaged[Int.random(in: 0..<damaged.count, using: &generator)] ^= UInt8.random(
                        in: 1...255,
                        using: &generator
                    )
                case 1: damaged.removeLast(Int.random(in: 1..<damaged.count, using: &generator))
                default:
                    damaged.insert(
                        UInt8.random(in: 0...255, using: &generator),
                        at: Int.random(in: 0..<damaged.count, using: &generator)
                    )
                }
                let answer = try await signer.send(damaged)
                #expect(answer.status == 422, "\(number): \(answer.status)")
            }
            #expect(try await signer.signatures() == 0)
            #expect(try await signer.send(whole).status == 303)
        }
    }

    @Test func `a file for answers that have changed is no signature of the new ones`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let file = try await Self.cms(try await signer.download())
            let page = try await signer.visitor.open(signer.path + "/signature")
            let token = try #require(page.form("/signature/file"))
            #expect(token.fields.contains { $0.name == "_csrf" })
            try await signer.visitor.open(signer.path + "/steps/mokuteki?return=answers")
            try await signer.changePurpose(from: await signer.visitor.page)
            let changed = try await signer.visitor.open(signer.path + "/signature")
            #expect(changed.text.contains("内容が変わりました"))
            #expect(changed.form("/signature/file") == nil)
            _ = try await signer.download()
            #expect(try await signer.send(file).status == 422)
        }
    }
}
