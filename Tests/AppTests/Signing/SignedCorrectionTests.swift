import Foundation
import Postgres
import TestKit
import Testing

@Suite struct SignedCorrectionTests {
    @Test func `a correction is signed again when it changes what was signed`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await signer.sign()
            let sentBack = try await SentBack.file(by: signer.applicant, asking: ["jusho": "番地を確かめてください。"])
            try await sentBack.correct(["jusho.town": "加古川町北在家3000"])
            let page = try await sentBack.send()
            #expect(page.path == signer.path + "/signature", "\(page.path) \(page.text)")
            #expect(page.text.contains("署名した内容が変わるため、もう一度電子署名が必要です。"))
            #expect(page.text.contains("住所"))
            #expect(try await sentBack.status == "returnedForCorrection")
            let signed = try await signer.sign()
            #expect(signed.text.contains("署名を確かめました。"), "\(signed.text)")
            try await signer.visitor.open(signer.path + "/correction/answers")
            try await sentBack.send()
            #expect(try await sentBack.status == "underReview")
            let revisions = try await stage.count(
                "select count(distinct submitted_revision) from signatures where application_id = \(signer.id)"
            )
            #expect(revisions == 2)
            let corrected = try await stage.count(
                "select count(*) from signatures where application_id = \(signer.id) and correction_id is not null"
            )
            #expect(corrected == 1)
        }
    }

    @Test func `a correction that leaves everything as it is bears the signature that is there`() async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await signer.sign()
            let sentBack = try await SentBack.file(by: signer.applicant, asking: ["jusho": "番地を確かめてください。"])
            try await sentBack.correct([:])
            try await sentBack.send(["unchanged": "yes"])
            #expect(try await sentBack.status == "underReview")
            #expect(try await signer.signatures() == 1)
        }
    }
}
