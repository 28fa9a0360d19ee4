/// Two address keys beside each other.
extension AddressKey {
    /// A form may leave out the prefecture; then it is left out of the other as well.
    static func pair(_ one: String, _ other: String) -> (String, String) {
        let plain = (withoutPrefecture(one), withoutPrefecture(other))
        return (plain.0 == one) == (plain.1 == other) ? (one, other) : plain
    }

    private static func withoutPrefecture(_ key: String) -> String {
        guard let name = prefectures.first(where: key.hasPrefix) else { return key }
        return String(key.dropFirst(name.count))
    }

    private static let prefectures = Prefecture.names.map(ComparisonKey.fold)

    /// One key is the other and then a building: it begins with something that is no number.
    static func differInBuilding(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.unicodeScalars.count < other.unicodeScalars.count ? (one, other) : (other, one)
        let count = short.unicodeScalars.count
        guard let last = short.unicodeScalars.last, ("0"..."9").contains(last),
            let next = long.unicodeScalars.dropFirst(count).first, !("0"..."9").contains(next), next != "-"
        else { return false }
        return ComparisonKey.match(short, String(long.unicodeScalars.prefix(count)))
    }
}
