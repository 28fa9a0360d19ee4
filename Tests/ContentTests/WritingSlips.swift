extension Slip {
    /// How a file is written.
    static let writing = [
        Slip(
            "備考, required: false}",
            "備考, requird: false}",
            "43:45: エラー: steps › matter › fields › remark › requird: 「requird」は使えません。「required」のことですか。"
        ),
        Slip(
            "label: 人数",
            "lable: 人数",
            "42:9: エラー: steps › matter › fields › members: 「label」がありません。",
            "42:37: エラー: steps › matter › fields › members › lable: 「lable」は使えません。「label」のことですか。"
        ),
        Slip(
            "kind: telephone, ",
            "",
            "31:9: エラー: steps › applicant › fields › telephone: 「kind」がありません。"
        ),
        Slip(
            "kind: telephone",
            "kind: telefone",
            "31:25: エラー: steps › applicant › fields › telephone › kind: 「telefone」は使えません。「telephone」のことですか。"
        ),
        Slip(
            "kind: number, label",
            "kind: music, label",
            "42:23: エラー: steps › matter › fields › members › kind: 「music」は使えません。使えるのは「address」「choice」「choices」「consent」「copies」「date」「email」「explanation」「file」「group」「kana」「longText」「money」「name」「number」「postalCode」「telephone」「text」「yesNo」です。"
        ),
        Slip(
            "min: 1, max: 9",
            "min: 一, max: 9.5",
            "42:48: エラー: steps › matter › fields › members › min: ここには整数を書いてください。",
            "42:56: エラー: steps › matter › fields › members › max: ここには整数を書いてください。"
        ),
        Slip(
            "code: P900",
            "code:",
            "2:1: エラー: code: 空です。値を書くか、この項目を消してください。"
        ),
        Slip(
            "withdrawable: true",
            "withdrawable: 可",
            "19:1: エラー: withdrawable: ここには true か false を書いてください。"
        ),
        Slip(
            "delivery: [post]",
            "delivery: post",
            "17:1: エラー: delivery: ここには一覧（- で始まる行）を書いてください。"
        ),
        Slip(
            "lifeEvents: [LF]",
            "lifeEvents: {LF: true}",
            "7:1: エラー: lifeEvents: ここには一覧（- で始まる行）を書いてください。"
        ),
        Slip(
            "processingDays: {from: 1, to: 3}",
            "processingDays: 3",
            "20:1: エラー: processingDays: ここには項目（名前: 値）を書いてください。"
        ),
        Slip(
            "生年月日, notAfter: today}\n      - {id: postal",
            "生年月日, notAfter: 本日}\n      - {id: postal",
            "28:46: エラー: steps › applicant › fields › birth › notAfter: 「本日」は日の指定として読めません。例: today-10、2026-04-01、start+4"
        ),
        Slip(
            "name: 見本の届出",
            "name: {en: Sample}",
            "4:1: エラー: name: 日本語（ja）の文がありません。"
        ),
        Slip(
            "name: 見本の届出",
            "name: {ja: 見本の届出, English: Sample}",
            "4:19: エラー: name › English: 「English」は言語の符号ではありません。例: ja、en、pt-BR"
        ),
        Slip(
            "label: 備考",
            "label: [備考]",
            "43:34: エラー: steps › matter › fields › remark › label: ここには文を書いてください。"
        ),
        Slip(
            "id: remark",
            "when: {field: members, atLast: 2}, id: remark",
            "43:33: エラー: steps › matter › fields › remark › when › atLast: 「atLast」は使えません。「atLeast」のことですか。"
        ),
        Slip(
            "id: remark",
            "when: {field: members}, id: remark",
            "43:10: エラー: steps › matter › fields › remark › when: 条件には「field」と比べ方（is、in など）を一つずつ書いてください。"
        ),
        Slip(
            "id: remark",
            "when: {field: members, atLeast: 2, atMost: 5}, id: remark",
            "43:10: エラー: steps › matter › fields › remark › when: 条件には「field」と比べ方（is、in など）を一つずつ書いてください。"
        ),
        Slip(
            "id: remark",
            "when: {all: [], id: remark",
            "44:3: エラー: YAML として読めません。字下げ、コロンのあとの空白、引用符を確かめてください（did not find expected ',' or '}'）。"
        ),
        Slip(
            "id: remark",
            "when: {all: []}, id: remark",
            "43:17: エラー: steps › matter › fields › remark › when › all: 条件が一つもありません。"
        ),
        Slip(
            "id: remark",
            "when: {not: {field: members, atLeast: 2}, field: members}, id: remark",
            "43:10: エラー: steps › matter › fields › remark › when: 「not」と一緒にほかの項目は書けません。"
        ),
        Slip(
            "備考, required: false}",
            "備考, required: sometimes}",
            "43:45: エラー: steps › matter › fields › remark › required: ここには true、false、または when: 条件 を書いてください。"
        ),
        Slip(
            "備考, required: false}",
            "備考, required: {if: {field: members, atLeast: 2}}}",
            "43:45: エラー: steps › matter › fields › remark › required: 「when」がありません。",
            "43:56: エラー: steps › matter › fields › remark › required › if: 「if」は使えません。使えるのは「when」です。"
        ),
        Slip(
            "version: 1",
            "version: 1\nversion: 2",
            "3:1: エラー: 同じ項目が二度書かれています（version）。"
        ),
        Slip(
            "steps:",
            "steps",
            "23:7: エラー: YAML として読めません。字下げ、コロンのあとの空白、引用符を確かめてください（could not find expected ':'）。"
        ),
        Slip(
            "from: 2022-04-01",
            "from: 2022-04-31",
            "73:7: エラー: fee › schedules › 1番目 › from: 「2022-04-31」は日付ではありません。2026-04-01 のように書いてください。"
        ),
    ]
}
