import Domain

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
        payment: afterReview
        delivery: [post]
        signature: none
        withdrawable: true
        processingDays: {from: 1, to: 3}
        outcome: certificate
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
          - id: details
            title: くわしい内容
            when: {field: reason, is: change}
            fields:
              - id: papers
                kind: choices
                label: 変わるもの
                options:
                  - {value: place, label: 場所}
                  - {value: owner, label: 持ち主}
                  - {value: other, label: その他, asksText: true}
              - {id: start, kind: date, label: 始まる日, notBefore: today-30}
              - {id: end, kind: date, label: 終わる日, notBefore: start, required: false}
              - {id: owner-known, kind: yesNo, label: 持ち主がわかりますか, when: {field: papers, includes: owner}}
              - id: owners
                kind: group
                label: 新しい持ち主
                item: 持ち主
                atLeast: 1
                atMost: 3
                when: {field: owner-known, is: yes}
                fields:
                  - {id: owner-name, kind: name, label: 持ち主の氏名}
                  - {id: owner-birth, kind: date, label: 持ち主の生年月日, notAfter: today}
                  - {id: owner-note, kind: text, label: 補足, required: {when: {field: owner-birth, notBefore: today-6570}}}
              - {id: photos, kind: file, label: 写真, accept: [jpeg, png], maxFiles: 3, maxMegabytes: 5, required: false}
              - {id: agreement, kind: consent, label: 同意, text: 書いたことは事実です。}
        fee:
          schedules:
            - from: 2022-04-01
              lines:
                - {label: 手数料, yen: 300, times: [members]}
            - from: 2026-04-01
              lines:
                - {label: 手数料, yen: 400, times: [members], when: {field: reason, is: new}}
                - {label: 郵送料, prices: {field: reason, yen: {new: 110, change: 140}}}
        rules:
          - at: end
            when: {field: end, answered: true}
            require: {field: end, notAfter: start+90}
            message: 終わる日は、始まる日から90日以内にしてください。

        """

    /// Puts `new` in the place of `old`, which must stand there exactly once.
    func with(_ new: String, for old: String) throws -> SampleProcedure {
        guard text.ranges(of: old).count == 1 else { throw NotOnce(text: old) }
        var copy = self
        copy.text = text.replacing(old, with: new)
        return copy
    }

    /// Puts other steps and rules in the place of its own, and makes it free.
    func withForm(_ stepsAndRules: String) -> SampleProcedure {
        var copy = self
        let head = text.prefix(upTo: text.firstRange(of: "steps:\n")?.lowerBound ?? text.endIndex)
        copy.text = head.replacing("payment: afterReview", with: "payment: none") + stepsAndRules
        return copy
    }

    struct NotOnce: Error {
        let text: String
    }
}

extension CivilDate {
    /// The day on which the tests take place.
    static let sample = CivilDate(daysSinceEpoch: 20_780)
}
