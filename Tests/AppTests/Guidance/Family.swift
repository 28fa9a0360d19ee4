import Domain
import Foundation

/// The day on which a test runs, as the town sees it.
struct Day {
    static let today = Day(date: CivilDate(Date()))

    let date: CivilDate

    var year: String { String(date.year) }
    var month: String { String(date.month) }
    var day: String { String(date.day) }
    var iso: String { date.description }
}

/// A family of four with a car and a dog that has moved in from another prefecture today.
enum Family {
    static let replies: KeyValuePairs<String, String> = [
        "hi": Day.today.iso, "doko-kara": "kengai", "tokurei": "iie", "dare": "dosetai", "card": "ichibu",
        "gaikokuseki": "no", "sumai": "chintai", "hoken": "kokuho", "nenkin": "daiichi", "kodomo-nendai": "yoji.sho",
        "komuin": "no", "tenshutsu-bi": Day.today.iso, "hitorioya": "no", "hoiku": "moshikomi", "gakko": "yes",
        "jido-club": "tsukawanai", "shunyu": "no", "kaigo": "inai", "techo": "none", "inkan-hitsuyo": "yes",
        "bike": "no", "kuruma": "yes", "inu": "yes", "suido": "jibun",
    ]

    /// As they stand in an address.
    static func answers(before question: String? = nil) -> String {
        replies.prefix { $0.key != question }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    }

    /// As they are typed into the page with all questions. Of several ticks a test sends one.
    static var inputs: [String: String] {
        var inputs: [String: String] = [:]
        for (name, value) in replies {
            if value == Day.today.iso {
                inputs["\(name).era"] = "ad"
                inputs["\(name).year"] = Day.today.year
                inputs["\(name).month"] = Day.today.month
                inputs["\(name).day"] = Day.today.day
            } else {
                inputs[name] = value.split(separator: ".").first.map(String.init)
            }
        }
        return inputs
    }
}
