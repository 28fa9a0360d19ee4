extension ApplicationStatus {
    /// The whole state machine: code, the check in the database, tests and the diagram are made from these rows.
    package static let moves: [Move] = [
        Move(.draft, .submission, .submitted, by: .applicant, "申請が送信されました。"),
        Move(.draft, .submission, .divided, by: .applicant, "まとめて申請が送信され、手続ごとに受け付けました。"),
        Move(.submitted, .reception, .received, by: .system, "申請を受け付けました。"),

        Move(.submitted, .assignment, .underReview, by: .officer, "担当者が審査を始めました。"),
        Move(.received, .assignment, .underReview, by: .officer, "担当者が審査を始めました。"),
        Move(.underReview, .assignment, .underReview, by: .officer, "担当者が替わりました。"),

        Move(.underReview, .correctionRequest, .returnedForCorrection, by: .officer, "入力内容の補正をお願いしました。"),
        Move(.returnedForCorrection, .correction, .underReview, by: .applicant, "補正した内容が送信されました。"),

        Move(.submitted, .withdrawal, .withdrawn, by: .applicant, "申請が取り下げられました。"),
        Move(.received, .withdrawal, .withdrawn, by: .applicant, "申請が取り下げられました。"),
        Move(.underReview, .withdrawal, .withdrawn, by: .applicant, "申請が取り下げられました。"),
        Move(.returnedForCorrection, .withdrawal, .withdrawn, by: .applicant, "申請が取り下げられました。"),

        Move(.underReview, .approval, .awaitingPayment, by: .officer, "審査が終わり、お支払いをお待ちしています。"),
        Move(.underReview, .approval, .approved, by: .officer, "審査が終わり、申請が認められました。"),
        Move(.underReview, .acceptance, .accepted, by: .officer, "届出を受理しました。"),
        Move(.underReview, .rejection, .rejected, by: .officer, "申請をお受けできませんでした。"),

        Move(.awaitingPayment, .paymentConfirmation, .paid, by: .officer, "お支払いを確認しました。"),
        Move(.awaitingPayment, .paymentConfirmation, .paid, by: .system, "お支払いを確認しました。"),
        Move(.awaitingPayment, .expiry, .expiredUnpaid, by: .system, "期限までにお支払いがなかったため、申請は無効になりました。"),

        Move(.approved, .issue, .issued, by: .officer, "証明書などを発行しました。"),
        Move(.paid, .issue, .issued, by: .officer, "証明書などを発行しました。"),
        Move(.issued, .dispatch, .dispatched, by: .officer, "発送しました。"),
        Move(.issued, .completion, .completed, by: .officer, "お渡しし、手続が完了しました。"),
        Move(.dispatched, .completion, .completed, by: .officer, "手続が完了しました。"),

        Move(.submitted, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
        Move(.received, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
        Move(.underReview, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
        Move(.returnedForCorrection, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
        Move(.awaitingPayment, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
        Move(.approved, .cancellation, .cancelled, by: .officer, "市役所が申請を取り消しました。"),
    ]
}
