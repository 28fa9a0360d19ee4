/// The states in the words of people.
extension ApplicationStatus {
    /// For the applicant.
    package var label: String {
        switch self {
        case .draft: "入力中"
        case .submitted: "送信済み"
        case .received: "受付済み"
        case .underReview: "審査中"
        case .returnedForCorrection: "補正のお願い"
        case .awaitingPayment: "お支払い待ち"
        case .paid: "お支払い済み"
        case .approved: "承認済み"
        case .issued: "発行済み"
        case .dispatched: "発送済み"
        case .completed: "完了"
        case .accepted: "受理済み"
        case .withdrawn: "取下げ"
        case .rejected: "却下"
        case .expiredUnpaid: "期限切れ（未払い）"
        case .cancelled: "取消し"
        case .divided: "手続ごとに受付済み"
        }
    }

    /// For the office.
    package var staffLabel: String {
        switch self {
        case .submitted: "受付処理中"
        case .received: "審査待ち"
        case .returnedForCorrection: "補正待ち"
        case .awaitingPayment: "入金待ち"
        case .paid: "入金済み・発行待ち"
        case .approved: "発行待ち"
        case .issued: "発送・交付待ち"
        case .dispatched: "発送済み・完了待ち"
        default: label
        }
    }

    /// What comes next, for the applicant.
    package var nextSentence: String {
        switch self {
        case .draft: "入力を続けて、最後に「申請する」を押してください。"
        case .submitted: "受付の処理をしています。受付が済むとメールでお知らせします。"
        case .received: "担当者がこれから内容を審査します。お待ちください。"
        case .underReview: "担当者が内容を審査しています。結果はメールでお知らせします。"
        case .returnedForCorrection: "お願いした項目を直して、もう一度送信してください。"
        case .awaitingPayment: "期限までに手数料をお支払いください。お支払いを確認してから発行します。"
        case .paid: "お支払いを確認しました。これから発行します。"
        case .approved: "申請が認められました。これから発行します。"
        case .issued: "発行しました。発送またはお渡しの準備をしています。"
        case .dispatched: "発送しました。お届けまでしばらくお待ちください。"
        case .completed: "手続は完了しました。"
        case .accepted: "届出を受理しました。手続は完了しました。"
        case .withdrawn: "申請は取り下げられました。必要なときは、改めて申請してください。"
        case .rejected: "申請をお受けできませんでした。理由をご確認ください。"
        case .expiredUnpaid: "期限までにお支払いがなかったため、申請は無効になりました。必要なときは、改めて申請してください。"
        case .cancelled: "市役所が申請を取り消しました。理由をご確認ください。"
        case .divided: "手続ごとに受け付けました。それぞれの状況をご確認ください。"
        }
    }
}
