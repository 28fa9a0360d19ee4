import Domain
import Foundation

extension Resource {
    /// Two seats with slots of a quarter of an hour.
    static func sample(_ id: String = "seats", counter: String = "shiminka") throws -> Resource {
        let json = """
            {"id": "\(id)", "name": "席", "counter": "\(counter)", "calendar": "hall", "slot": 15, "capacity": 2}
            """
        return try JSONDecoder().decode(Resource.self, from: Data(json.utf8))
    }
}

extension Purpose {
    /// Half an hour, for up to four people.
    static func sample(_ id: String = "todoke") throws -> Purpose {
        let json = """
            {"id": "\(id)", "name": "届出", "kana": "とどけで", "department": "shiminka", "minutes": 30, "people": 4,
             "places": [{"resources": ["seats"]}], "window": {"opensDaysBefore": 30, "closesOpenDaysBefore": 1}}
            """
        return try JSONDecoder().decode(Purpose.self, from: Data(json.utf8))
    }
}

extension [MinuteOfDay] {
    /// Of times that are known to be well written.
    static func sample(_ texts: String...) -> [MinuteOfDay] { texts.compactMap { MinuteOfDay($0) } }
}
