/// How the acts are called and told, in the words of the town hall.
extension AuditAct {
    /// Ends a sentence that begins with who did it and to what.
    var phrase: String {
        switch self {
        case .signInFailed: "サインインを断りました。"
        case .lockout: "サインインを15分間止めました。"
        default: verb
        }
    }

    /// What stands between the subject and the phrase.
    var particle: String {
        switch self {
        case .signIn, .signOut, .residentSignIn, .residentSignOut: "として"
        case .signInFailed, .lockout, .passwordChange, .passwordReset, .signingRequest, .signatureRefusal,
            .guideDraft, .guideEdit, .guideSubmission, .guideDiscard:
            "の"
        case .correctionRequest, .message: "に"
        case .assignment, .correction, .paymentConfirmation, .issue, .dispatch, .emailConfirmation, .attachment,
            .attachmentRemoval, .cardReading, .signature, .signatureCheck, .paymentOrder, .paymentClosing,
            .paymentCapture,
            .paymentRelease, .paymentActRefusal, .refundRequest, .refundApproval, .refundDecline, .refundOrder, .refund:
            "について"
        default: "を"
        }
    }

    /// The act's name in the list to choose from.
    var name: String {
        switch self {
        case .signIn: "サインイン"
        case .signInFailed: "サインインの失敗"
        case .lockout: "サインインの停止"
        case .signOut: "サインアウト"
        case .passwordChange: "パスワードの変更"
        case .passwordReset: "仮のパスワードの発行"
        case .officerCreation: "職員の登録"
        case .officerChange: "職員の変更"
        case .officerDisabling: "職員の利用停止"
        case .officerEnabling: "職員の利用再開"
        case .caseListing: "申請一覧の閲覧"
        case .caseExport: "申請一覧の書き出し"
        case .caseReading: "申請の閲覧"
        case .casePrinting: "申請の印刷"
        case .attachmentReading: "添付書類の閲覧"
        case .signatureReading: "電子署名の閲覧"
        case .auditReading: "操作の記録の閲覧"
        case .auditExport: "操作の記録の書き出し"
        case .mailboxReading: "メールボックスの閲覧"
        case .residentSignIn: "カードでのサインイン"
        case .residentSignOut: "マイページのサインアウト"
        case .cardReading: "カードの読み取り"
        case .accountEntry: "マイページへの追加"
        case .draft: "申請の入力開始"
        case .emailConfirmation: "メールアドレスの確認"
        case .access: "申請の確認"
        case .accessFailed: "申請の確認の失敗"
        case .attachment: "書類の添付"
        case .attachmentRemoval: "添付書類の削除"
        case .signingRequest: "署名する文書の確定"
        case .signature: "電子署名"
        case .signatureRefusal: "電子署名の拒否"
        case .signatureCheck: "電子署名の確認"
        case .signatureDecline: "電子署名の取りやめ"
        case .submission: "申請"
        case .reception: "受付"
        case .assignment: "審査の開始"
        case .correctionRequest: "補正のお願い"
        case .correction: "補正"
        case .withdrawal: "取下げ"
        case .approval: "承認"
        case .paymentConfirmation: "納付の確認"
        case .issue: "発行"
        case .dispatch: "発送"
        case .completion: "完了"
        case .acceptance: "受理"
        case .rejection: "却下"
        case .expiry: "期限切れ"
        case .cancellation: "取消し"
        case .message: "申請者への連絡"
        case .draftRemoval: "入力中の申請の削除"
        case .paymentOrder: "支払いの手続の開始"
        case .paymentClosing: "支払いの手続の打切り"
        case .paymentCapture: "お預かりした代金の受取り"
        case .paymentRelease: "お預かりした代金の取消し"
        case .paymentActRefusal: "決済事業者の拒否"
        case .refundRequest: "返金の依頼"
        case .refundApproval: "返金の承認"
        case .refundDecline: "返金の不承認"
        case .refundOrder: "自動の返金の手配"
        case .refund: "返金の手続"
        case .settlementReading: "収納の照合の閲覧"
        case .settlementExport: "収納の照合の書き出し"
        case .guideDraft: "案内の下書きの作成"
        case .guideEdit: "案内の下書きの変更"
        case .guideSubmission: "案内の公開の依頼"
        case .guideReturn: "案内の差し戻し"
        case .guidePublication: "案内の公開"
        case .guideDiscard: "案内の下書きの破棄"
        case .contentImport: "手続の公開"
        case .keyRotation: "暗号鍵の更新"
        case .jobRetry: "ジョブの再実行"
        }
    }

    private var verb: String {
        switch self {
        case .signIn, .residentSignIn: "サインインしました。"
        case .signOut, .residentSignOut: "サインアウトしました。"
        case .accountEntry: "マイページに加えました。"
        case .passwordChange: "パスワードを変更しました。"
        case .passwordReset: "仮のパスワードを発行しました。"
        case .officerCreation: "登録しました。"
        case .officerChange: "変更しました。"
        case .officerDisabling: "利用停止にしました。"
        case .officerEnabling: "利用再開にしました。"
        case .caseListing: "申請の一覧を見ました。"
        case .caseExport: "申請の一覧を書き出しました。"
        case .caseReading, .attachmentReading, .signatureReading, .access: "見ました。"
        case .casePrinting: "印刷しました。"
        case .auditReading: "操作の記録を見ました。"
        case .auditExport: "操作の記録を書き出しました。"
        case .mailboxReading: "メールボックスを見ました。"
        case .settlementReading: "収納の照合を見ました。"
        case .settlementExport: "収納の照合を書き出しました。"
        case .paymentActRefusal: "決済事業者に断られました。"
        case .draft: "入力し始めました。"
        case .accessFailed: "開けませんでした。"
        case .signingRequest: "署名する文書を確定しました。"
        case .signatureRefusal: "電子署名を受け付けませんでした。"
        case .signatureDecline: "署名しないことにしました。"
        case .submission: "送信しました。"
        case .reception: "受け付けました。"
        case .completion: "完了にしました。"
        case .withdrawal: "取り下げました。"
        case .acceptance: "受理しました。"
        case .expiry: "期限切れにしました。"
        case .cancellation: "取り消しました。"
        case .approval: "承認しました。"
        case .rejection: "却下しました。"
        case .draftRemoval: "削除しました。"
        case .guideDraft: "下書きを作りました。"
        case .guideEdit: "下書きを変更しました。"
        case .guideSubmission: "公開を依頼しました。"
        case .guideReturn: "差し戻しました。"
        case .guidePublication: "公開しました。"
        case .guideDiscard: "下書きを破棄しました。"
        case .contentImport: "手続の内容を公開しました。"
        case .keyRotation: "暗号鍵を更新しました。"
        case .correctionRequest: "補正をお願いしました。"
        case .message: "連絡を送りました。"
        default: "\(name)を行いました。"
        }
    }
}
