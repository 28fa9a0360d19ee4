extension Slip {
    /// Conditions that no answers meet, and rules that are always kept or never.
    static let reachability = [
        Slip(
            "when: {field: reason, is: change}",
            "when: {all: [{field: reason, is: change}, {field: reason, is: new}]}",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {all: [{field: members, atLeast: 5}, {field: members, atMost: 3}]}",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {field: members, atLeast: 10}",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {all: [{field: remark, beginsWith: 加古川}, {field: remark, beginsWith: 高砂}]}",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {any: [{field: reason, is: change}, {field: members, atLeast: 10}]}",
            "46:47: 注意: steps › details › when › any › 2番目: この条件は、どのように答えても成り立ちません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {all: [{field: address, beginsWith: 兵庫県}, {not: {field: address, answered: true}}]}",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {all: [{field: papers, includes: owner}, {field: reason, is: new}]}",
            "57:59: エラー: steps › details › fields › owner-known › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。",
            "64:9: エラー: steps › details › fields › owners › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {all: [{field: papers, includes: owner}, {field: papers, includes: place}, {field: papers, atMost: 1}]}",
            "57:59: エラー: steps › details › fields › owner-known › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。",
            "64:9: エラー: steps › details › fields › owners › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {all: [{field: start, notBefore: today}, {field: end, notAfter: today-1}]}",
            "57:59: エラー: steps › details › fields › owner-known › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。",
            "64:9: エラー: steps › details › fields › owners › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {any: [{all: [{field: reason, is: change}, {any: [{field: reason, is: new}, {field: members, atLeast: 2}]}]}]}",
            "46:61: 注意: steps › details › when › any › 1番目 › all › 2番目 › any › 1番目: この条件は、どのように答えても成り立ちません。"
        ),
        Slip(
            "when: {field: owner-known, is: yes}",
            "when: {all: [{field: owner-known, is: yes}, {not: {field: papers, includes: owner}}]}",
            "64:9: エラー: steps › details › fields › owners › when: この条件は成り立つことがないため、この項目が尋ねられることはありません。"
        ),
        Slip(
            "required: {when: {field: owner-birth, notBefore: today-6570}}",
            "required: {when: {field: owner-birth, notBefore: today+1}}",
            "68:64: 注意: steps › details › fields › owners › fields › owner-note › required › when: この条件は成り立つことがないため、この項目が必須になることはありません。"
        ),
        Slip(
            "label: 終わる日, notBefore: start",
            "label: 終わる日, notBefore: start, notAfter: today-31",
            "56:9: エラー: steps › details › fields › end: notBefore と notAfter のあいだに、入力できる日がありません。"
        ),
        Slip(
            "require: {field: end, notAfter: start+90}",
            "require: {field: end, notAfter: start-1}",
            "83:5: エラー: rules › 1番目 › require: この決まりを守る答えはありません。"
        ),
        Slip(
            "require: {field: end, notAfter: start+90}",
            "require: {field: end, notBefore: start}",
            "83:5: 注意: rules › 1番目 › require: この決まりは、どのように答えても破られないため、要りません。"
        ),
        Slip(
            "when: {field: end, answered: true}",
            "when: {field: members, atLeast: 10}",
            "82:5: エラー: rules › 1番目 › when: この条件は成り立つことがないため、この決まりを使うことはありません。"
        ),
        Slip(
            "rules:\n",
            "rules:\n  - at: end\n    require: {field: end, notBefore: start+91}\n    message: 終わる日は、始まる日から91日以上あとにしてください。\n",
            "82:5: エラー: rules › 1番目 › require: この決まりを守る答えはありません。rules のほかの決まりと両立しません。",
            "86:5: エラー: rules › 2番目 › require: この決まりを守る答えはありません。rules のほかの決まりと両立しません。"
        ),
        Slip(
            "rules:\n",
            "rules:\n  - at: reason\n    require: {field: reason, is: new}\n    message: いまは新しく始める方だけを受け付けています。\n",
            "46:5: エラー: steps › details › when: この条件は成り立つことがないため、このステップに進む人はいません。rules のほかの決まりと両立しません。"
        ),
        Slip(
            "when: {field: reason, is: new}}",
            "when: {field: members, atMost: 0}}",
            "78:52: エラー: fee › schedules › 2番目 › lines › 1番目 › when: この条件は成り立つことがないため、この料金がかかることはありません。"
        ),
    ]
}
