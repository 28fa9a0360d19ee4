extension Slip {
    /// Texts that are missing or end wrongly.
    static let texts = [
        Slip(
            "name: 見本の届出",
            "name: ''",
            "4:1: エラー: name: 文が空です。"
        ),
        Slip(
            "name: 見本の届出",
            "name: {ja: 見本の届出, en: ' '}",
            "4:19: エラー: name › en: 文が空です。"
        ),
        Slip(
            "kana: みほんのとどけで",
            "kana: 見本のとどけで",
            "5:1: エラー: kana: 読みは、ひらがなで書いてください。"
        ),
        Slip(
            "summary: 見本の届出です。",
            "summary: 見本の届出です",
            "8:1: 注意: summary: 文が「。」で終わっていません。"
        ),
        Slip(
            "needs:\n  - 本人確認書類\n",
            "",
            "1:1: エラー: needs: 「必要なもの」が一つも書かれていません。"
        ),
        Slip(
            "flow:\n  - 届出を送信します。\n",
            "",
            "1:1: エラー: flow: 「申請から交付までの流れ」が書かれていません。"
        ),
        Slip(
            "legalBasis:\n  - 加古川市見本条例\n",
            "",
            "1:1: エラー: legalBasis: 根拠となる法令が書かれていません。"
        ),
        Slip(
            "title: 届出の内容",
            "title: 届出の内容。",
            "34:5: 注意: steps › matter › title: 名前や見出しは「。」を付けずに書いてください。"
        ),
        Slip(
            "label: 届出の理由",
            "label: 届出の理由：",
            "38:9: 注意: steps › matter › fields › reason › label: 文が「：」で終わっています。"
        ),
        Slip(
            "label: 変更する",
            "label: ' 変更する'",
            "41:29: 注意: steps › matter › fields › reason › options › change › label: 文の前か後ろに空白があります。"
        ),
        Slip(
            "item: 持ち主",
            "item: ''",
            "61:9: エラー: steps › details › fields › owners › item: 文が空です。"
        ),
        Slip(
            "90日以内にしてください。",
            "90日以内",
            "84:5: 注意: rules › 1番目 › message: 文が「。」で終わっていません。"
        ),
        Slip(
            "text: 書いたことは事実です。",
            "text: 書いたことは事実です。。",
            "70:51: 注意: steps › details › fields › agreement › text: 文が「。」で終わっています。"
        ),
        Slip(
            "kana: みほんのとどけで",
            "kana: みほんのとどけで\nsynonyms: [見本, みほん, 見本]",
            "6:21: 注意: synonyms › 3番目: 「見本」が二度書かれています。"
        ),
    ]
}
