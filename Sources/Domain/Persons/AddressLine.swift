/// An address in one line, as cards have it, taken apart into the inputs of a form. Where a line can be read in two ways the
/// applicant moves the words: comparisons look at the whole line.
enum AddressLine {
    /// - Parameter town: whose own addresses are known for sure.
    static func parts(of line: String, near town: Town) -> Address {
        let (beginning, building) = divided(line)
        guard let prefecture = Prefecture.names.first(where: beginning.hasPrefix) else {
            return Address(prefecture: "", city: "", town: beginning, building: building)
        }
        let rest = String(beginning.dropFirst(prefecture.count))
        let city = rest.hasPrefix(town.city) && prefecture == town.prefecture ? town.city : city(beginning: rest)
        return Address(
            prefecture: prefecture,
            city: city,
            town: String(rest.dropFirst(city.count)),
            building: building
        )
    }

    /// The building stands after a blank.
    private static func divided(_ line: String) -> (String, String) {
        guard let blank = line.firstIndex(where: \.isWhitespace) else { return (line, "") }
        let building = line[line.index(after: blank)...].drop(while: \.isWhitespace)
        return (String(line[..<blank]), String(building))
    }

    /// 神戸市中央区, 加古郡播磨町, 千代田区, 四日市市.
    private static func city(beginning rest: String) -> String {
        if let own = oddCities.first(where: rest.hasPrefix) { return own }
        if let match = rest.prefixMatch(of: /[^市区町村]+?郡[^市区町村]+[町村]/) { return String(match.output) }
        if let match = rest.prefixMatch(of: /[^市区町村郡]+市[^市区町村0-9０-９]{1,4}区/) { return String(match.output) }
        if let match = rest.prefixMatch(of: /[^市区町村]+[市区町村]/) { return String(match.output) }
        return ""
    }

    /// Those in whose names 市, 区, 町, 村 or 郡 stands before the end.
    private static let oddCities = [
        "市川市", "市原市", "四日市市", "廿日市市", "野々市市", "十日町市", "大町市", "町田市", "村上市", "村山市", "東村山市",
        "武蔵村山市", "田村市", "羽村市", "大村市", "玉村町", "余市郡余市町", "佐波郡玉村町", "杵島郡大町町", "郡山市", "大和郡山市",
        "郡上市", "小郡市", "蒲郡市", "中新川郡上市町", "高市郡高取町", "高市郡明日香村", "柴田郡村田町", "田村郡三春町", "田村郡小野町",
        "芳賀郡市貝町", "西村山郡河北町", "西村山郡西川町", "西村山郡朝日町", "西村山郡大江町", "北村山郡大石田町", "東村山郡山辺町",
        "東村山郡中山町",
    ]
}
