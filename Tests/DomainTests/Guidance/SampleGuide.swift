import Domain
import Foundation

/// A move into the town, in a few questions.
enum SampleGuide {
    static let today = CivilDate(nearestTo: 2026, 11, 27)

    static func guide() throws -> Guide {
        try JSONDecoder().decode(Guide.self, from: Data(text.utf8))
    }

    /// A guide with one rule, which holds if either of two things is so.
    static func eitherOr() throws -> Guide {
        let text = """
            {"id": "either", "event": "MI", "version": 1, "name": "見本", "kana": "みほん", "summary": "見本です。",
             "reviewed": "2026-11-01",
             "questions": [
               {"id": "a", "kind": "yesNo", "label": "一つめ"}, {"id": "b", "kind": "yesNo", "label": "二つめ"}],
             "rules": [{"id": "R1", "name": "届出",
               "when": {"any": [{"field": "a", "is": "yes"}, {"field": "b", "is": "yes"}]}}]}
            """
        return try JSONDecoder().decode(Guide.self, from: Data(text.utf8))
    }

    static func offices() throws -> [Office] {
        try JSONDecoder().decode(
            [Office].self,
            from: Data(
                """
                [{"id": "hall", "name": "市役所", "kana": "しやくしょ", "openingHours": "朝から", "closedDays": "土日",
                  "counters": [
                    {"id": "register", "name": "市民課", "department": "a", "floor": "1階"},
                    {"id": "dogs", "name": "環境政策課", "department": "b", "floor": "2階"}]}]
                """.utf8
            )
        )
    }

    /// Replies in the words of an address.
    static func walk(_ words: [String: String], on day: CivilDate = today) throws -> GuideWalk {
        let guide = try guide()
        let replies = guide.questions.reduce(into: [FieldID: GuideReply]()) { replies, question in
            if let word = words[question.id.rawValue] { replies[question.id] = question.reply(from: word, today: day) }
        }
        return GuideWalk(guide, replies: replies, today: day)
    }

    static func checklist(_ words: [String: String]) throws -> Checklist {
        Checklist(try walk(words), in: CounterOrder(offices: try offices(), procedures: []))
    }

    private static let text = """
        {
          "id": "move", "event": "MI", "version": 1, "name": "引越し", "kana": "ひっこし", "summary": "見本です。",
          "reviewed": "2026-11-01",
          "questions": [
            {"id": "day", "kind": "date", "label": "住み始めた日", "notBefore": "today-365"},
            {"id": "whence", "kind": "choice", "label": "どこから", "options": [
              {"value": "japan", "label": "国内"}, {"value": "abroad", "label": "海外"}]},
            {"id": "online", "kind": "choice", "label": "オンライン転出", "notSure": true,
             "when": {"field": "whence", "is": "japan"}, "options": [
              {"value": "yes", "label": "はい"}, {"value": "no", "label": "いいえ"}]},
            {"id": "children", "kind": "choices", "label": "お子さん", "none": "いない", "options": [
              {"value": "baby", "label": "0〜2歳"}, {"value": "school", "label": "小学生"}]},
            {"id": "public", "kind": "yesNo", "label": "公務員ですか", "when": {"field": "children", "atLeast": 1}},
            {"id": "handbook", "kind": "yesNo", "label": "手帳がありますか", "sensitive": true},
            {"id": "dog", "kind": "yesNo", "label": "犬を飼っていますか"}
          ],
          "rules": [
            {"id": "R1", "name": "転入届", "places": ["register"], "order": 1,
             "deadline": {"text": "14日以内", "from": "day", "within": {"days": 14}},
             "bring": ["id-card", {"paper": "certificate", "when": {"not": {"field": "online", "is": "yes"}}}]},
            {"id": "R2", "name": "児童手当", "places": ["register"],
             "when": {"all": [{"field": "children", "atLeast": 1}, {"field": "public", "is": "no"}]},
             "deadline": {"text": "15日以内", "from": "day", "within": {"days": 15}}, "bring": ["id-card", "account"]},
            {"id": "R3", "name": "手帳の住所変更", "places": ["dogs"], "when": {"field": "handbook", "is": "yes"}},
            {"id": "R4", "name": "犬の登録", "places": ["dogs"], "when": {"field": "dog", "is": "yes"},
             "deadline": {"text": "30日以内", "from": "day", "within": {"days": 30}}},
            {"id": "R5", "name": "カードの手続", "places": ["register"], "when": {"field": "online", "is": "yes"}},
            {"id": "R6", "name": "免許証", "elsewhere": {"name": "警察署"}, "bring": ["licence"]}
          ]
        }
        """
}
