import Domain
import Foundation
import Testing

private let manual = "日の決まりは、weekday、from と to、holidays: true のどれか一つで書いてください。"
private let malformed = manual + "nth、months、years は、[1, 3] のような一覧です。"

/// What may be written for days that come again, and what is said when it is not a rule.
@Suite struct DayRuleTests {
    private func read(_ json: String) throws -> DayRule {
        try JSONDecoder().decode(DayRule.self, from: Data(json.utf8))
    }

    @Test(arguments: [
        #"{"weekday":"sun"}"#, #"{"weekday":"sun","nth":[2,"last"],"months":"odd","years":[2026],"note":"点検"}"#,
        #"{"from":"12-29","to":"01-03"}"#, #"{"from":"02-29","to":"02-29"}"#,
        #"{"from":"2026-08-13","to":"2026-08-15"}"#, #"{"holidays":true,"months":[5]}"#,
    ])
    func `a rule is read as it was written`(json: String) throws {
        let rule = try read(json)
        #expect(try JSONDecoder().decode(DayRule.self, from: JSONEncoder().encode(rule)) == rule)
    }

    @Test(arguments: [
        (#"{}"#, manual),
        (#"{"note":"休み"}"#, manual),
        (#"{"weekday":"sun","holidays":true}"#, manual),
        (#"{"weekday":"sun","from":"12-29","to":"01-03"}"#, manual),
        (#"{"holidays":true,"from":"12-29","to":"01-03"}"#, manual),
        (#"{"from":"12-29"}"#, "from と to は、両方書いてください。"),
        (#"{"to":"01-03"}"#, "from と to は、両方書いてください。"),
        (#"{"nth":[1]}"#, "nth は、weekday と一緒に書いてください。"),
        (#"{"holidays":true,"nth":[1]}"#, "nth は、weekday と一緒に書いてください。"),
        (#"{"weekday":"sun","nth":[]}"#, "nth には、何番目かを一つ以上書いてください。毎週なら nth は要りません。"),
        (#"{"holidays":false}"#, "holidays には true とだけ書けます。祝日を含めないなら、この項目を消してください。"),
        (#"{"holidays":true,"years":[]}"#, "years には、年を一つ以上書いてください。毎年なら years は要りません。"),
        (#"{"weekday":"sun","nth":[6]}"#, "第何週かは、1から5まで、または last です。"),
        (#"{"weekday":"sun","months":[13]}"#, "月は、even、odd、または1から12までの数字の一覧です。"),
        (#"{"weekday":"sun","months":[]}"#, "月は、even、odd、または1から12までの数字の一覧です。"),
        (
            #"{"weekday":"son"}"#,
            "「son」は曜日ではありません。sun、mon、tue、wed、thu、fri、satのどれかを書いてください。"
        ),
        (
            #"{"weekday":"sun","moths":"even"}"#,
            "日の決まりに「moths」は使えません。使えるのは weekday、nth、from、to、holidays、months、years、note です。"
        ),
        (
            #"{"from":"12-29","to":"2027-01-03"}"#,
            "「12-29」から「2027-01-03」までは期間ではありません。\"12-29\"、または 2026-08-13 のように書いてください。"
        ),
        (
            #"{"from":"2027-01-03","to":"2026-12-29"}"#,
            "「2027-01-03」から「2026-12-29」までは期間ではありません。\"12-29\"、または 2026-08-13 のように書いてください。"
        ),
        (#"{"weekday":"sun","years":2026}"#, malformed),
        (#"["sun"]"#, malformed),
    ])
    func `what is no rule is refused in Japanese`(json: String, sentence: String) {
        let error = #expect(throws: DecodingError.self) { try read(json) }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("\(json): \(String(describing: error))")
            return
        }
        #expect(context.debugDescription == sentence)
    }
}
