/// The price list that holds from a day on.
package struct FeeSchedule: Sendable, Hashable, Codable {
    package var from: CivilDate
    package var lines: [FeeLine]

    package init(from: CivilDate, lines: [FeeLine]) {
        self.from = from
        self.lines = lines
    }
}
