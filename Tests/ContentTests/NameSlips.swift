extension Slip {
    /// Names and numbers that programs use, and references to the rest of the content.
    static let names = [
        Slip(
            "id: sample\n",
            "id: Sample_1\n",
            "1:1: 注意: id: ファイルの名前を「Sample_1.yml」にすると、探しやすくなります。",
            "1:1: エラー: id: 名前「Sample_1」は、英小文字で始め、英小文字、数字、ハイフンだけで書いてください。"
        ),
        Slip(
            "code: P900",
            "code: X1",
            "2:1: エラー: code: 手続番号は P と3桁以上の数字で書いてください。例: P001"
        ),
        Slip(
            "version: 1",
            "version: 0",
            "3:1: エラー: version: 版の番号は1から始まります。"
        ),
        Slip(
            "- id: matter",
            "- id: applicant",
            "33:5: エラー: steps › applicant › id: ステップの名前「applicant」が二度使われています。"
        ),
        Slip(
            "{id: remark,",
            "{id: members,",
            "43:10: エラー: steps › matter › fields › members › id: 項目の名前「members」が二度使われています。"
        ),
        Slip(
            "{id: owner-note,",
            "{id: kana,",
            "68:14: エラー: steps › details › fields › owners › fields › kana › id: 項目の名前「kana」が二度使われています。"
        ),
        Slip(
            "{id: start,",
            "{id: start-1,",
            "55:10: エラー: steps › details › fields › start-1 › id: 「today」や、ハイフンと数字で終わる名前は、日の指定とまぎれるため使えません。",
            "56:44: エラー: steps › details › fields › end › notBefore: 項目「start」は使えません。「start-1」のことですか。",
            "83:27: エラー: rules › 1番目 › require › notAfter: 項目「start」は使えません。「start-1」のことですか。"
        ),
        Slip(
            "{id: remark,",
            "{id: today,",
            "43:10: エラー: steps › matter › fields › today › id: 「today」や、ハイフンと数字で終わる名前は、日の指定とまぎれるため使えません。"
        ),
        Slip(
            "department: shiminka",
            "department: siminka",
            "6:1: エラー: department: 担当課「siminka」は使えません。「shiminka」のことですか。"
        ),
        Slip(
            "department: shiminka",
            "department: dokodemo",
            "6:1: エラー: department: 担当課「dokodemo」は使えません。"
        ),
        Slip(
            "lifeEvents: [LF]",
            "lifeEvents: [LF, LG, LF]",
            "7:18: エラー: lifeEvents › 2番目: ライフイベント「LG」は使えません。「LF」のことですか。",
            "7:22: 注意: lifeEvents › 3番目: 「LF」が二度書かれています。"
        ),
        Slip(
            "lifeEvents: [LF]\n",
            "",
            "1:1: 注意: ライフイベント（lifeEvents）が一つも書かれていません。"
        ),
    ]
}
