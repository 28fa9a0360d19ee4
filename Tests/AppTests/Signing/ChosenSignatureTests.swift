import Foundation
import Postgres
import TestKit
import Testing

@Suite struct ChosenSignatureTests {
    @Test func `where a signature may be given, the applicant chooses, and may choose again`() async throws {
        try await SigningTown.run { stage in
            try await stage.town.database.pool.execute(
                """
                update procedure_versions set definition = jsonb_set(definition, '{signature}', '"optional"')
                where procedure_id = 'juminhyo'
                """
            )
            // Reads the procedures as they are now.
            let node = try stage.town.anotherNode()
            try await node.serve {
                let other = SigningTown(town: node, phone: stage.phone, authority: stage.authority)
                let signer = try await Signer.make(in: other)
                let offered = try await signer.visitor.open(signer.path + "/answers")
                #expect(offered.text.contains("署名しないで申請することもできます。"))
                #expect(offered.text.contains("「申請する」を押してください"))
                #expect(offered.links.contains(signer.path + "/signature"))

                _ = try await signer.download()
                let begun = try await signer.visitor.open(signer.path + "/answers")
                #expect(begun.text.contains("署名に進む"))
                let page = try await signer.visitor.submit("/submission")
                #expect(page.path == signer.path + "/signature", "\(page.path)")
                let form = try #require(page.forms.last { $0.action.hasSuffix("/signature") })
                for _ in 0..<2 {
                    let declined = try await signer.visitor.post(
                        form.action,
                        form.fields(changedBy: ["_act": "decline"])
                    )
                    #expect(declined.headers["location"] == signer.path + "/answers")
                }
                let declines = try await other.count(
                    "select count(*) from audit_entries where act = 'application.signature-decline'"
                )
                #expect(declines == 1)
                try await signer.visitor.open(signer.path + "/answers")
                #expect(try await signer.visitor.submit("/submission").receiptNumber != nil)
                #expect(try await signer.signatures() == 0)
            }
        }
    }
}
