import Content
import Testing

/// Payment, delivery and fee of a procedure, where more than one line must change.
@Suite struct OfferTests {
    @Test func `a free procedure has nothing to pay`() throws {
        let free = try withoutFee(SampleProcedure().text)
        #expect(
            try faults(of: free) == ["16:1: エラー: payment: 料金表がないのに、支払いの時期（afterReview）が書かれています。"]
        )
        #expect(try faults(of: free.replacing("payment: afterReview", with: "payment: none")) == [])
    }

    @Test func `an amount that is fixed at review cannot be paid before`() throws {
        let sample = try SampleProcedure().with("fee:\n  fixedAtReview: true\n", for: "fee:\n")
        #expect(try faults(of: sample.text) == [])
        #expect(
            try faults(of: sample.with("payment: atSubmission", for: "payment: afterReview").text) == [
                "16:1: エラー: payment: 審査で金額を決める手続では、申請のときに支払えません。"
            ]
        )
    }

    @Test func `a certificate that costs nothing or reaches nobody is conspicuous`() throws {
        let sample = try SampleProcedure().with("name: 見本の証明書", for: "name: 見本の届出").with(
            "payment: none",
            for: "payment: afterReview"
        )
        let free = try withoutFee(sample.text)
        #expect(
            try faults(of: free.replacing("delivery: [post]", with: "delivery: [none]")) == [
                "1:1: 注意: fee: 証明書を交付する手続なのに、料金表がありません。無料のときは、そのことを notes に書いてください。",
                "17:1: エラー: delivery: 証明書などを交付する手続なのに、受け取り方がありません。",
            ]
        )
    }

    private func withoutFee(_ text: String) throws -> String {
        let fee = try #require(text.firstRange(of: "fee:\n")?.lowerBound)
        let rules = try #require(text.firstRange(of: "rules:\n")?.lowerBound)
        return String(text[..<fee] + text[rules...])
    }

    private func faults(of text: String) throws -> [String] {
        try ContentFolder(procedures: ["sample.yml": text]).read().faults.map {
            $0.description.replacing("Procedures/sample.yml:", with: "")
        }
    }
}
