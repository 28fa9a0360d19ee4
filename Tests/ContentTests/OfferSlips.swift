extension Slip {
    /// Payment, delivery and time.
    static let offers = [
        Slip(
            "payment: afterReview",
            "payment: none",
            "16:1: エラー: payment: 料金表があるのに、支払いの時期が none です。"
        ),
        Slip(
            "processingDays: {from: 1, to: 3}",
            "processingDays: {from: 3, to: 1}",
            "20:1: エラー: processingDays: 標準処理期間は、0以上365以下の日数を、短いほうから順に書いてください。"
        ),
        Slip(
            "processingDays: {from: 1, to: 3}",
            "processingDays: {from: 1, to: 400}",
            "20:1: エラー: processingDays: 標準処理期間は、0以上365以下の日数を、短いほうから順に書いてください。"
        ),
        Slip(
            "delivery: [post]",
            "delivery: []",
            "17:1: エラー: delivery: 受け取り方が一つもありません。",
            "79:12: エラー: fee › schedules › 2番目 › lines › 2番目 › label: 郵送料があるのに、受け取り方（delivery）に郵送（post）がありません。"
        ),
        Slip(
            "delivery: [post]",
            "delivery: [post, post]",
            "17:1: エラー: delivery: 同じ受け取り方が二度書かれています。"
        ),
    ]
}
