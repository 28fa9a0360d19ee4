extension Slip {
    /// Conditions about fields that are not there, not yet asked, or of another kind.
    static let references = [
        Slip(
            "when: {field: reason, is: change}",
            "when: {field: reasn, is: change}",
            "46:12: エラー: steps › details › when › field: 項目「reasn」は使えません。「reason」のことですか。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {field: reason, is: chnge}",
            "46:27: エラー: steps › details › when › is: 「reason」の答えに「chnge」は使えません。「change」のことですか。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {field: start, answered: true}",
            "46:12: エラー: steps › details › when › field: 「start」は、ここより前に尋ねる項目ではありません。"
        ),
        Slip(
            "when: {field: reason, is: change}",
            "when: {all: [{field: reason, is: change}, {not: {any: [{field: members, is: 3}, {field: reason, in: [new, old]}]}}]}",
            "46:77: エラー: steps › details › when › all › 2番目 › not › any › 1番目 › is: 「members」は数の項目です。atLeast と atMost で比べてください。",
            "46:101: エラー: steps › details › when › all › 2番目 › not › any › 2番目 › in: 「reason」の答えに「old」は使えません。使えるのは「change」「new」です。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: papers, is: owner}",
            "57:81: エラー: steps › details › fields › owner-known › when › is: 「papers」は複数選べる項目です。includes で比べてください。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: papers, includes: onwer}",
            "57:81: エラー: steps › details › fields › owner-known › when › includes: 「papers」の答えに「onwer」は使えません。「owner」のことですか。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: owners, atLeast: 1}",
            "57:66: エラー: steps › details › fields › owner-known › when › field: 「owners」は、ここより前に尋ねる項目ではありません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: start, is: 2026-04-01}",
            "57:80: エラー: steps › details › fields › owner-known › when › is: 「start」は日付の項目です。notBefore と notAfter で比べてください。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: name, beginsWith: 加}",
            "57:79: エラー: steps › details › fields › owner-known › when › beginsWith: 「name」（name）は beginsWith では比べられません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: remark, beginsWith: ''}",
            "57:81: エラー: steps › details › fields › owner-known › when › beginsWith: 文字が空です。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: start, notBefore: remark}",
            "57:80: エラー: steps › details › fields › owner-known › when › notBefore: 「remark」は日付の項目ではありません。"
        ),
        Slip(
            "when: {field: papers, includes: owner}",
            "when: {field: remark, notBefore: today}",
            "57:81: エラー: steps › details › fields › owner-known › when › notBefore: 「remark」（text）は notBefore では比べられません。"
        ),
        Slip(
            "when: {field: owner-known, is: yes}",
            "when: {field: owner-known, is: maybe}",
            "64:36: エラー: steps › details › fields › owners › when › is: 「owner-known」の答えに「maybe」は使えません。使えるのは「no」「yes」です。"
        ),
        Slip(
            "maxMegabytes: 5, required: false",
            "maxMegabytes: 5, required: {when: {field: owner-name, answered: true}}",
            "69:114: エラー: steps › details › fields › photos › required › when › field: 「owner-name」は、くり返しの項目「owners」の中にあるため、ここでは使えません。"
        ),
        Slip(
            "label: 終わる日, notBefore: start",
            "label: 終わる日, notBefore: strt",
            "56:44: エラー: steps › details › fields › end › notBefore: 項目「strt」は使えません。「start」のことですか。"
        ),
        Slip(
            "- at: end\n",
            "- at: ende\n",
            "81:5: エラー: rules › 1番目 › at: 項目「ende」は使えません。「end」のことですか。"
        ),
        Slip(
            "require: {field: end, notAfter: start+90}",
            "require: {field: end, notAfter: owner-birth+90}",
            "83:27: エラー: rules › 1番目 › require › notAfter: 「owner-birth」は、くり返しの項目「owners」の中にあるため、ここでは使えません。"
        ),
        Slip(
            "- at: end\n",
            "- at: remark\n",
            "81:5: 注意: rules › 1番目 › at: あとのステップの項目を見る決まりです。そのステップの項目に表示すると、前に戻らずに直せます。"
        ),
    ]
}
