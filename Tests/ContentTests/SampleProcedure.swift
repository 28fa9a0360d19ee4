/// A small procedure without faults, which a test spoils in one place.
struct SampleProcedure {
    private(set) var text = """
        id: sample
        code: P900
        version: 1
        name: 見本の届出
        kana: みほんのとどけで
        department: shiminka
        lifeEvents: [LF]
        summary: 見本の届出です。
        eligibility: どなたでも届け出ることができます。
        needs:
          - 本人確認書類
        flow:
          - 届出を送信します。
        legalBasis:
          - 加古川市見本条例
        payment: none
        delivery: [none]
        signature: none
        withdrawable: true
        processingDays: {from: 1, to: 3}
        outcome: notification
        steps:
          - id: applicant
            title: 届け出る方
            fields:
              - {id: name, kind: name, label: 氏名}
              - {id: kana, kind: kana, label: フリガナ}
              - {id: birth, kind: date, label: 生年月日, notAfter: today}
              - {id: postal, kind: postalCode, label: 郵便番号, fills: address}
              - {id: address, kind: address, label: 住所}
              - {id: telephone, kind: telephone, label: 電話番号}
              - {id: email, kind: email, label: メールアドレス}
          - id: matter
            title: 届出の内容
            fields:
              - id: reason
                kind: choice
                label: 届出の理由
                options:
                  - {value: new, label: 新しく始める}
                  - {value: change, label: 変更する}
              - {id: members, kind: number, label: 人数, min: 1, max: 9}
              - {id: remark, kind: text, label: 備考, required: false}

        """

    /// Puts `new` in the place of `old`, which must stand there exactly once.
    func with(_ new: String, for old: String) throws -> SampleProcedure {
        guard text.ranges(of: old).count == 1 else { throw NotOnce(text: old) }
        var copy = self
        copy.text = text.replacing(old, with: new)
        return copy
    }

    /// Adds lines at the end, where top-level keys may stand.
    func adding(_ lines: String) -> SampleProcedure {
        var copy = self
        copy.text += lines
        return copy
    }

    struct NotOnce: Error {
        let text: String
    }
}
