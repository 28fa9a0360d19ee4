/// A small guide without faults, which a test spoils in one place.
struct SampleGuide {
    private(set) var text = """
        id: guide
        event: LF
        version: 1
        name: 見本の案内
        kana: みほんのあんない
        summary: 見本の案内です。
        reviewed: 2026-11-01
        questions:
          - {id: day, kind: date, label: 引っ越した日はいつですか, notAfter: today}
          - id: whence
            kind: choice
            label: どこからですか
            options:
              - {value: japan, label: 国内}
              - {value: abroad, label: 海外}
          - {id: online, kind: yesNo, label: オンラインで届け出ましたか, notSure: true, when: {field: whence, is: japan}}
          - id: children
            kind: choices
            label: お子さんはいますか
            none: いない
            options:
              - {value: baby, label: 0歳から2歳まで}
              - {value: school, label: 小学生}
        rules:
          - id: R1
            procedure: sample
            deadline: {text: 14日以内, from: day, within: {days: 14}}
            places: [shiminka]
            bring: [honnin-kakunin, {paper: tenshutsu-shomeisho, when: {not: {field: online, is: yes}}}]
          - id: R2
            name: 児童手当
            when: {field: children, includes: baby}
            places: [kateishienka]
          - id: R3
            name: 見学
            elsewhere: {name: 学校}
            when: {any: [{field: children, includes: school}, {field: whence, is: abroad}]}

        """

    func with(_ new: String, for old: String) throws -> SampleGuide {
        guard text.contains(old) else { throw NoSuchText(text: old) }
        var spoiled = self
        spoiled.text = text.replacing(old, with: new, maxReplacements: 1)
        return spoiled
    }

    struct NoSuchText: Error {
        let text: String
    }
}
