import AuthenticationApp
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct SignatureTroubleTests {
    @Test func `each way in which a card does not sign has its own page, and costs no answer`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            var titles: Set<String> = []
            for (user, title) in Self.cards {
                let page = try await signer.sign(user)
                #expect(page.path.hasPrefix(signer.path + "/signature/troubles/"), "\(user): \(page.path) \(page.text)")
                #expect(page.status == 200)
                #expect(page.title.contains(title), "\(user): \(page.title)")
                #expect(page.text.contains("入力した内容は保存されています。"))
                titles.insert(page.title)
            }
            #expect(titles.count >= 9)
            #expect(try await signer.signatures() == 0)
            // What was refused is kept nowhere: the certificate is somebody else's.
            #expect(try await stage.count("select count(*) from signature_verdicts") == 0)
            let refusals = try await stage.count(
                "select count(*) from audit_entries where act = 'application.signature-refusal'"
            )
            #expect(refusals >= 5)
            #expect(try await signer.sign().text.contains("署名を確かめました。"))
        }
    }

    private static let cards = [
        ("hanako:cancelled", "署名が取り消されました"),
        ("hanako:pin-locked", "カードがロックされています"),
        ("locked", "カードがロックされています"),
        ("hanako:timeout", "時間内に署名が終わりませんでした"),
        ("hanako:server-error", "デジタル認証アプリにつながりません"),
        ("moved", "署名用電子証明書が失効しています"),
        // The phone's service lets them through; the verifier does not.
        ("moved:success", "署名用電子証明書が失効しています"),
        ("expired", "署名用電子証明書の有効期限が切れています"),
        ("expired:success", "署名用電子証明書の有効期限が切れています"),
        ("not-yet-valid:success", "署名用電子証明書の有効期間が始まっていません"),
        ("impostor:success", "この電子証明書は使えません"),
        ("wrong-policy:success", "この電子証明書は使えません"),
        ("without-usage:success", "この電子証明書は使えません"),
        ("taro", "申請者ご本人の電子証明書ではありません"),
    ]

    @Test func `a page for every trouble, each with its own heading`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            var headings: Set<String> = []
            for trouble in SignatureTrouble.allCases {
                let page = try await signer.visitor.open(signer.path + "/signature/troubles/\(trouble.rawValue)")
                #expect(page.status == 200)
                #expect(page.text.contains(trouble.sentence))
                headings.insert(page.title)
            }
            #expect(headings.count == SignatureTrouble.allCases.count)
            #expect(try await signer.visitor.open(signer.path + "/signature/troubles/nothing").status == 404)
        }
    }

    @Test func `a signature that was changed on the way is none`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(Faults(result: .tampered))
            #expect(try await signer.sign().title.contains("電子署名が申請の内容と一致しません"))
            try await stage.fail(Faults(result: .withoutCertificate))
            #expect(try await signer.sign().title.contains("署名の結果を確かめられませんでした"))
            #expect(try await signer.signatures() == 0)
        }
    }

    @Test func `a result that is not there yet is fetched by reloading the page`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(Faults(pendingResults: 2))
            let waiting = try await signer.sign()
            #expect(waiting.path == signer.path + "/signature/result")
            #expect(waiting.text.contains("署名がまだ終わっていません"), "\(waiting.text)")
            #expect(try await signer.visitor.open(waiting.path).path == waiting.path)
            let done = try await signer.visitor.open(waiting.path)
            #expect(done.text.contains("署名を確かめました。"), "\(done.text)")
            #expect(try await stage.count("select count(*) from signing_trips where fetch_right is not null") == 0)
        }
    }

    @Test func `while the service is away nothing is lost, before the phone and after it`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(Faults(endpoints: [.signTransactions: .broken]))
            let away = try await signer.visitor.open(try await signer.depart())
            #expect(away.title.contains("デジタル認証アプリにつながりません"))
            try await stage.fail(Faults(endpoints: [.signResult: .broken]))
            let waiting = try await signer.sign()
            #expect(waiting.title.contains("署名の結果を受け取れていません"), "\(waiting.text)")
            try await stage.fail(Faults())
            #expect(try await signer.visitor.open(waiting.path).text.contains("署名を確かめました。"))
        }
    }

    @Test func `who comes back too late begins again`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            let departure = try await signer.depart()
            try await stage.advancePhone(by: 700)
            let page = try await signer.visitor.open(try await signer.visitPhone(departure, "hanako"))
            #expect(page.path.contains("/signature/troubles/"), "\(page.path)")
            try await stage.advancePhone(by: -700)
            let back = try await signer.visitPhone(try await signer.depart(), "hanako")
            #expect(try await signer.visitor.open(back).text.contains("署名を確かめました。"))
            // Used: the same callback again shows what has become of it.
            #expect(try await signer.visitor.open(back).path == signer.path + "/signature")
        }
    }
}
