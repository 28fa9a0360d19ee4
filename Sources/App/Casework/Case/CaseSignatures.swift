import Domain
import Foundation
import HTML

/// The electronic signatures of a case: what was found, whose card it was, and the evidence to take along.
struct CaseSignatures: Component {
    let view: CaseFileView
    /// Without ways to anything.
    var isPrinted = false

    var body: some HTML {
        let all = view.signatures + view.sittingSignatures
        if view.file.procedure.signature != .none || !all.isEmpty {
            section {
                h2(.class("heading")) { "電子署名" }
                if all.isEmpty { p(.class("muted")) { "電子署名は受け取っていません。" } }
                for signature in view.signatures {
                    CaseSignature(signature: signature, file: view.file, isPrinted: isPrinted)
                }
                if !view.sittingSignatures.isEmpty {
                    p { "次の署名は、まとめて申請したすべての手続に対するものです。証拠のファイルは、ほかの手続の内容を含むため、ここには表示しません。" }
                }
                for signature in view.sittingSignatures {
                    CaseSignature(signature: signature, file: view.file, isPrinted: true)
                }
            }
        }
    }
}

private struct CaseSignature: Component {
    let signature: KeptSignature
    let file: CaseFile
    let isPrinted: Bool

    private var facts: SignatureFacts { signature.facts }
    private var comparison: BasicFourComparison {
        BasicFourComparison(form: file.journey.applicantBasicFour, card: facts.holder)
    }

    var body: some HTML {
        p {
            span(.class("badge", badge)) { state }
            " "
            signature.verdict.sentence
        }
        dl(.class("facts")) {
            row("受け取った日時", signature.receivedAt.japanese)
            row("確かめた日時", signature.verdict.at.japanese)
            row("申請との関係", signature.submittedRevision == nil ? "送信されていません" : "この申請とともに送信されました")
            part(.name, facts.holder.name?.text)
            part(.address, facts.holder.address?.text)
            part(.birthDate, facts.holder.birthDate.map(\.text))
            part(.sex, facts.holder.sex?.text)
            row("電子証明書", "シリアル番号 \(facts.serialNumber)")
            row("発行者", facts.issuer)
            row("有効期間", "\(facts.notBefore.japanese)から\(facts.notAfter.japanese)まで")
            row("署名の方式", facts.algorithm)
            if !isPrinted {
                div(.class("facts__row")) {
                    dt { "証拠のファイル" }
                    dd {
                        for part in SignaturePiece.allCases where part.exists(in: signature) {
                            a(.href(Path.caseSignature(file.id, signature.id, part.rawValue))) { part.name }
                            "　"
                        }
                    }
                }
            }
        }
    }

    private var state: String {
        switch signature.verdict.outcome {
        case .valid: "有効"
        case .waiting: "失効の確認待ち"
        case .refused: "無効"
        }
    }

    private var badge: String {
        switch signature.verdict.outcome {
        case .valid: "badge--success"
        case .waiting: "badge--warning"
        case .refused: "badge--error"
        }
    }

    private func row(_ name: String, _ value: String) -> some HTML {
        div(.class("facts__row")) {
            dt { name }
            dd { value }
        }
    }

    /// What the card says, beside how it compares with the form.
    private func part(_ part: BasicFourComparison.Part, _ text: String?) -> some HTML {
        let verdict = comparison.verdicts[part] ?? (part == .address ? comparison.verdicts[.building] : nil)
        return row(
            "カードの\(part.title)",
            [text ?? "（記載なし）", remark(part, verdict)].filter { !$0.isEmpty }.joined(separator: "　")
        )
    }

    private func remark(_ part: BasicFourComparison.Part, _ verdict: BasicFourComparison.Verdict?) -> String {
        switch verdict {
        case nil: ""
        case .same: "（申請と同じ）"
        case .differsInWriting: "（申請と書き方が違います）"
        case .differs where part == .address && comparison.verdicts[.address] == nil: "（申請と方書が違います）"
        case .differs: "（申請と違います）"
        }
    }
}
