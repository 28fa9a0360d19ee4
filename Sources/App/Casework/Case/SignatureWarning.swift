import HTML

/// What an officer must know of the signature before deciding anything: it does not hold, or nobody can say it yet.
struct SignatureWarning: Component {
    let signatures: [KeptSignature]
    let frame: PageFrame

    /// The one with which the application was sent last; the newest comes first.
    private var outcome: KeptVerdict.Outcome? { signatures.first { $0.submittedRevision != nil }?.verdict.outcome }

    var body: some HTML {
        if outcome == .refused {
            Banner(.error, "この申請の電子署名は無効です。", in: frame) {
                p { "受け取ったあとに、署名用電子証明書の失効が分かりました。申請者にもメールでお知らせしています。下の「電子署名」を確かめてください。" }
            }
        }
        if outcome == .waiting {
            Banner(.warning, "電子署名は、失効の確認待ちです。", in: frame) {
                p { "確認は自動で続けています。結果が出るまで、決定を待ってください。" }
            }
        }
    }
}
