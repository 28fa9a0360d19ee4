extension Slip {
    /// Options of fields, and pages.
    static let options = [
        Slip(
            "{value: change, label: 変更する}",
            "{value: new, label: 変更する}",
            "41:14: エラー: steps › matter › fields › reason › options › new › value: 選択肢の値「new」が二度使われています。",
            "46:27: エラー: steps › details › when › is: 「reason」の答えに「change」は使えません。使えるのは「new」です。",
            "79:64: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen › change: 選択肢に「change」は使えません。使えるのは「new」です。"
        ),
        Slip(
            "{value: place, label: 場所}",
            "{value: Place, label: 持ち主}",
            "52:14: エラー: steps › details › fields › papers › options › Place › value: 選択肢の値「Place」は、英小文字、数字、ハイフンだけで書いてください。",
            "53:28: エラー: steps › details › fields › papers › options › owner › label: 選択肢の名前「持ち主」が二度使われています。"
        ),
        Slip(
            "options:\n          - {value: new, label: 新しく始める}\n          - {value: change, label: 変更する}",
            "options: []",
            "39:9: エラー: steps › matter › fields › reason › options: 選択肢が一つもありません。",
            "44:27: エラー: steps › details › when › is: 「reason」の答えに「change」は使えません。",
            "76:74: エラー: fee › schedules › 2番目 › lines › 1番目 › when › is: 「reason」の答えに「new」は使えません。",
            "77:54: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen › new: 選択肢に「new」は使えません。",
            "77:64: エラー: fee › schedules › 2番目 › lines › 2番目 › prices › yen › change: 選択肢に「change」は使えません。"
        ),
        Slip(
            "kind: choices\n        label: 変わるもの",
            "kind: choices\n        label: 変わるもの\n        atLeast: 4\n        appearance: select",
            "51:9: エラー: steps › details › fields › papers › atLeast: 選べる数は、0から選択肢の数（3）までです。",
            "52:9: エラー: steps › details › fields › papers › appearance: appearance は choice だけに書けます。"
        ),
        Slip(
            "kind: choice\n",
            "kind: choice\n        atMost: 1\n",
            "38:9: エラー: steps › matter › fields › reason › atMost: atMost は choices だけに書けます。"
        ),
        Slip(
            "{value: place, label: 場所}",
            "{value: place, label: 場所, asksText: true}",
            "51:9: 注意: steps › details › fields › papers › options: 文の入力を求める選択肢（asksText）は、一つだけにしてください。"
        ),
        Slip(
            "min: 1, max: 9",
            "min: 9, max: 1",
            "42:56: エラー: steps › matter › fields › members › max: max が min より小さくなっています。"
        ),
        Slip(
            "kind: number, label: 人数, min: 1, max: 9",
            "kind: copies, label: 人数, min: 0, unit: 枚",
            "42:9: 注意: steps › matter › fields › members: 通数の上限（max）がありません。",
            "42:48: エラー: steps › matter › fields › members › min: 通数は1から数えます。",
            "42:56: エラー: steps › matter › fields › members › unit: 通数の単位は書けません。いつも「通」です。"
        ),
        Slip(
            "kind: number, label: 人数, min: 1, max: 9",
            "kind: money, label: 人数, min: 1, max: 9, unit: 円",
            "42:63: エラー: steps › matter › fields › members › unit: 金額の単位は書けません。いつも「円」です。",
            "75:42: エラー: fee › schedules › 1番目 › lines › 1番目 › times › 1番目: 「members」は数える項目ではありません（使えるのは number、copies、choices、group）。",
            "78:42: エラー: fee › schedules › 2番目 › lines › 1番目 › times › 1番目: 「members」は数える項目ではありません（使えるのは number、copies、choices、group）。"
        ),
        Slip(
            "fills: address",
            "fills: postal",
            "29:53: エラー: steps › applicant › fields › postal › fills: 「postal」は、同じページの住所の項目ではありません。"
        ),
        Slip(
            ", fills: address",
            "",
            "29:9: 注意: steps › applicant › fields › postal: 郵便番号から入力する住所の項目（fills）がありません。"
        ),
        Slip(
            "label: 備考, required",
            "label: 備考, maxLength: 0, required",
            "43:45: エラー: steps › matter › fields › remark › maxLength: 文字数は1から10000までです。"
        ),
        Slip(
            "atLeast: 1\n        atMost: 3",
            "atLeast: 3\n        atMost: 1",
            "63:9: エラー: steps › details › fields › owners › atMost: atMost は1以上、atLeast 以上です。"
        ),
        Slip(
            "atMost: 3",
            "atMost: 60",
            "63:9: エラー: steps › details › fields › owners › atMost: くり返しは50回までです。"
        ),
        Slip(
            "maxFiles: 3, maxMegabytes: 5",
            "maxFiles: 30, maxMegabytes: 500",
            "69:66: エラー: steps › details › fields › photos › maxFiles: ファイルの数は1から10までです。",
            "69:80: エラー: steps › details › fields › photos › maxMegabytes: ファイルの大きさは1から20（MB）までです。"
        ),
        Slip(
            "accept: [jpeg, png]",
            "accept: []",
            "69:45: エラー: steps › details › fields › photos › accept: ファイルの種類が一つもありません。"
        ),
        Slip(
            "label: 同意, text",
            "label: 同意, required: false, text",
            "70:51: 注意: steps › details › fields › agreement › required: 同意の項目は、かならず必須にしてください。"
        ),
        Slip(
            "notBefore: today-30",
            "notBefore: today-30, notAfter: today-31",
            "55:9: エラー: steps › details › fields › start: notBefore と notAfter のあいだに、入力できる日がありません。",
            "82:5: エラー: rules › 1番目 › when: この条件は成り立つことがないため、この決まりを使うことはありません。"
        ),
        Slip(
            "- {id: telephone, kind: telephone, label: 電話番号}\n",
            "- {id: more, kind: text, label: もっと}\n",
            "22:1: 注意: steps: 申請する方の電話番号（telephone）を尋ねていません。"
        ),
        Slip(
            "- {id: remark",
            "- {id: a, kind: yesNo, label: あ}\n      - {id: b, kind: yesNo, label: い}\n      - {id: c, kind: yesNo, label: う}\n      - {id: d, kind: yesNo, label: え}\n      - {id: e, kind: yesNo, label: お}\n      - {id: f, kind: yesNo, label: か}\n      - {id: g, kind: yesNo, label: き}\n      - {id: h, kind: yesNo, label: く}\n      - {id: i, kind: yesNo, label: け}\n      - {id: j, kind: yesNo, label: こ}\n      - {id: remark",
            "35:5: 注意: steps › matter › fields: 1ページの項目が13個あります。12個までに分けてください。"
        ),
        Slip(
            "  - id: matter\n",
            "  - id: nothing\n    title: 何もないページ\n    fields: []\n  - id: matter\n",
            "35:5: エラー: steps › nothing › fields: このステップには項目が一つもありません。"
        ),
    ]
}
