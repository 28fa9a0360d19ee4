import Domain

/// A line of the audit record as a sentence.
struct AuditSentence: Sendable {
    let text: String

    init(_ line: AuditLine) {
        let act = AuditAct(rawValue: line.act)
        let phrase = act?.phrase ?? "「\(line.act)」を行いました。"
        text = "\(Self.actor(line))が、\(Self.subject(line).map { "\($0)\(act?.particle ?? "について")" } ?? "")\(phrase)"
    }

    private static func actor(_ line: AuditLine) -> String {
        switch line.actorKind {
        case "officer": line.officerName ?? "登録のない職員"
        case "applicant": "申請者"
        case "operator": "運用担当者"
        default: "システム"
        }
    }

    private static func subject(_ line: AuditLine) -> String? {
        switch line.subjectKind {
        case "application":
            if let number = line.applicationNumber.flatMap({ ReferenceNumber(typed: $0) }) {
                "申請 \(number.text) "
            } else {
                "入力中の申請 \(line.subjectId ?? "") "
            }
        case "officer": "職員 \(line.subjectName ?? line.subjectId ?? "") "
        case "resident": "マイページの利用者 \(line.subjectId ?? "") "
        case "attachment": "添付書類 \(line.subjectId ?? "") "
        case "signature": "電子署名 \(line.subjectId ?? "") "
        case "reservation": "予約 \(line.subjectId ?? "") "
        case "waitlist": "空き待ち \(line.subjectId ?? "") "
        case "guide": "案内 \(line.subjectId ?? "") "
        case let kind?: "\(kind) \(line.subjectId ?? "") "
        case nil: nil
        }
    }
}
