import Domain
import Foundation
import Postgres
import TestKit
import Testing

/// One signature for everything that is applied for together, and what becomes of it in each part.
@Suite struct SittingSignatureTests {
    /// Signs 住民票の写し and 水道 in one sitting and sends them; the clerk takes the certificate over.
    private static func signed(
        in stage: SigningTown,
        _ test: (_ sitting: Signer, _ certificate: SentBack, _ number: ReferenceNumber) async throws -> Void
    ) async throws {
        let hanako = try await SittingApplicant(in: stage.town, procedures: ["juminhyo", "suido"])
        try await hanako.begin()
        let answers = try await hanako.fillIn(payers: 1, born: CivilDate(year: 1985, month: 6, day: 15))
        let word = try #require(answers.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})\/answers/)?.1)
        let applicant = Applicant(in: stage.town, email: hanako.email, visitor: hanako.visitor)
        let sitting = Signer(stage: stage, applicant: applicant, id: try #require(UUID(uuidString: String(word))))
        let signed = try await sitting.sign()
        try #require(signed.text.contains("署名を確かめました。"), "\(signed.text)")
        let receipt = try await sitting.visitor.submit("/submission")
        try #require(receipt.text.contains("2件の申請を受け付けました"), "\(receipt.path) \(receipt.text)")

        let part = try await stage.town.database.pool.one(
            "select id, number from applications where procedure_id = 'juminhyo'",
            as: Part.self
        )
        let number = try #require(ReferenceNumber(typed: part.number))
        _ = try await Mailbox(of: stage.town).mail(to: hanako.email, with: number.text)
        let certificate = SentBack(
            town: stage.town,
            applicant: applicant,
            clerk: try await stage.town.officer("tanaka"),
            id: part.id,
            number: number.text
        )
        try await certificate.clerk.open(certificate.casePath)
        try await certificate.clerk.submit("/assignment")
        try await test(sitting, certificate, number)
    }

    private struct Part: Decodable, Sendable {
        let id: UUID
        let number: String
    }

    @Test func `years later the signature is verified by the number of any part`() async throws {
        try await SigningTown.run { stage in
            try await Self.signed(in: stage) { sitting, _, number in
                #expect(try await sitting.signatures() == 1)
                try await ArchivedSignature.check(number.text, of: sitting)
            }
        }
    }

    @Test func `a part that is corrected is signed by itself, over its own answers`() async throws {
        try await SigningTown.run { stage in
            try await Self.signed(in: stage) { sitting, certificate, number in
                try await certificate.ask(["jusho": "番地を確かめてください。"])
                try await certificate.correct(["jusho.town": "加古川町北在家3000"])
                let page = try await certificate.send()
                #expect(page.path == certificate.path + "/signature", "\(page.path) \(page.text)")
                #expect(try await certificate.status == "returnedForCorrection")

                let signer = Signer(stage: stage, applicant: certificate.applicant, id: certificate.id)
                let document = try await signer.download()
                #expect(String(decoding: document, as: UTF8.self).contains("加古川町北在家3000"))
                #expect(!String(decoding: document, as: UTF8.self).contains("水道"))
                let signed = try await signer.sign()
                #expect(signed.text.contains("署名を確かめました。"), "\(signed.text)")
                try await signer.visitor.open(signer.path + "/correction/answers")
                try await certificate.send()
                #expect(try await certificate.status == "underReview")

                let file = try await certificate.clerk.open(certificate.casePath)
                #expect(file.text.contains("次の署名は、まとめて申請したすべての手続に対するものです。"), "\(file.text)")
                #expect(file.body.components(separatedBy: "電子署名は有効です").count - 1 >= 2, "\(file.text)")
                let verdict = try await stage.town.control(["signature", "verify", number.text, "--json"])
                #expect(verdict.status == 0, "\(verdict.output)")
                #expect(verdict.output.components(separatedBy: "\"valid\"").count - 1 == 2, "\(verdict.output)")
            }
        }
    }

    @Test func `a part that is sent back as it was bears the signature of the sitting`() async throws {
        try await SigningTown.run { stage in
            try await Self.signed(in: stage) { sitting, certificate, _ in
                try await certificate.ask(["jusho": "番地を確かめてください。"])
                try await certificate.correct([:])
                try await certificate.send(["unchanged": "yes"])
                #expect(try await certificate.status == "underReview")
                #expect(try await stage.count("select count(*) from signatures") == 1)
            }
        }
    }
}
