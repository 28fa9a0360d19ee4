import Domain

/// The town and how it is reached. File `Town/town.yml`.
package struct TownProfile: Sendable, Hashable, Codable {
    package var town: Town
    /// 全国地方公共団体コード, six digits.
    package var code: String
    package var hall: Hall
    package var mail: Mail
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    /// The town hall, as it stands at the foot of pages and letters.
    package struct Hall: Sendable, Hashable, Codable {
        package var name: String
        /// With hyphen, e.g. 675-8501.
        package var postalCode: String
        package var address: String
        package var telephone: String
        package var openingHours: Text
        package var closedDays: Text
    }

    package struct Mail: Sendable, Hashable, Codable {
        /// The name from which mails come.
        package var senderName: String
    }
}
