extension Slip {
    /// Price lists.
    static let fees = [
        Slip(
            "from: 2022-04-01",
            "from: 2026-12-01",
            "73:7: エラー: fee › schedules › 1番目 › from: 今日（2026-11-23）の料金を定める料金表がありません。",
            "76:7: エラー: fee › schedules › 2番目 › from: 料金表は、始まる日の早いものから順に、日を変えて書いてください。"
        ),
        Slip(
            "from: 2026-04-01",
            "from: 2022-04-01",
            "76:7: エラー: fee › schedules › 2番目 › from: 料金表は、始まる日の早いものから順に、日を変えて書いてください。"
        ),
        Slip(
            "from: 2022-04-01",
            "from: 2027-04-01",
            "73:7: エラー: fee › schedules › 1番目 › from: 今日（2026-11-23）の料金を定める料金表がありません。",
            "76:7: エラー: fee › schedules › 2番目 › from: 料金表は、始まる日の早いものから順に、日を変えて書いてください。"
        ),
        Slip(
            "lines:\n        - {label: 手数料, yen: 300, times: [members]}",
            "lines: []",
            "74:7: エラー: fee › schedules › 1番目 › lines: この料金表には行が一つもありません。"
        ),
        Slip(
            "yen: 300",
            "yen: 0",
            "75:24: エラー: fee › schedules › 1番目 › lines › 1番目 › yen: 金額は1円以上です。"
        ),
        Slip(
            "yen: 300, ",
            "",
            "75:11: エラー: fee › schedules › 1番目 › lines › 1番目: yen と prices の、どちらか一つを書いてください。"
        ),
        Slip(
            "yen: 400",
            "yen: 400, prices: {field: reason, yen: {new: 1, change: 1}}",
            "78:11: エラー: fee › schedules › 2番目 › lines › 1番目: yen と prices の、どちらか一つを書いてください。"
        ),
        Slip(
            "yen: 300, times: [members]",
            "yen: 300, times: [members, membrs, members, remark, owner-note]",
            "75:51: エラー: fee › schedules › 1番目 › lines › 1番目 › times › 2番目: 項目「membrs」は使えません。「members」のことですか。",
            "75:59: エラー: fee › schedules › 1番目 › lines › 1番目 › times › 3番目: 「members」が二度書かれています。",
            "75:68: エラー: fee › schedules › 1番目 › lines › 1番目 › times › 4番目: 「remark」は数える項目ではありません（使えるのは number、copies、choices、group）。",
            "75:76: エラー: fee › schedules › 1番目 › lines › 1番目 › times › 5番目: 「owner-note」は、くり返しの中にあるため、料金には使えません。"
        ),
        Slip(
            "{new: 110, change: 140}",
            "{new: 110}",
            "79:48: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen: 選択肢「change」の金額がありません。"
        ),
        Slip(
            "{new: 110, change: 140}",
            "{new: 110, chnge: 140, change: -1}",
            "79:64: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen › chnge: 選択肢に「chnge」は使えません。「change」のことですか。",
            "79:76: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen › change: 金額は0円以上です。"
        ),
        Slip(
            "prices: {field: reason, yen: {new: 110, change: 140}}",
            "prices: {field: members, yen: {}}",
            "79:33: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › field: 「members」は選択肢の項目ではありません。"
        ),
        Slip(
            "prices: {field: reason, yen: {new: 110, change: 140}}",
            "prices: {field: papers, yen: {place: 1, owner: 2}}",
            "79:48: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen: 選択肢「other」の金額がありません。"
        ),
        Slip(
            "label: 届出の理由\n",
            "label: 届出の理由\n        required: false\n",
            "80:33: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › field: 「reason」に答えない人の金額が決まりません。料金の条件（when）を書くか、必須の項目にしてください。"
        ),
        Slip(
            "delivery: [post]",
            "delivery: [counter]",
            "79:12: エラー: fee › schedules › 2番目 › lines › 2番目 › label: 郵送料があるのに、受け取り方（delivery）に郵送（post）がありません。"
        ),
    ]
}
