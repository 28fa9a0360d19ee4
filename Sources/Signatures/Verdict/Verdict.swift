/// What became of a signature. The same bytes, policy and moment always give the same verdict, in ten years too.
package enum Verdict: Sendable, Hashable {
    /// Made by the holder of a certificate that was good at that moment.
    case valid(VerifiedSignature)
    /// 有効性確認待ち: signature and certificate are right, but nobody has said yet that the certificate was not revoked.
    /// Never to be treated as verified; to be judged again with better evidence.
    case waiting(RevocationGap)
    /// For good: no later evidence changes it.
    case refused(Refusal)

    /// Stable: for records, logs and statistics.
    package var code: String {
        switch self {
        case .valid(let signature): signature.revokedSince == nil ? "valid" : "validRevokedSince"
        case .waiting(let gap): gap.code
        case .refused(let refusal): refusal.code
        }
    }

    /// For the citizen: what happened, and what to do.
    package var citizenSentence: String {
        switch self {
        case .valid: "電子署名を確認しました。"
        case .waiting: RevocationGap.citizenSentence
        case .refused(let refusal): refusal.citizenSentence
        }
    }

    package var staffSentence: String {
        switch self {
        case .valid(let signature): signature.staffSentence
        case .waiting(let gap): gap.staffSentence
        case .refused(let refusal): refusal.staffSentence
        }
    }
}
