/// A stretch of a day in which a place is open. Written `8:30-17:15` in content; the end is the first minute outside.
package struct OpeningHours: Sendable, Hashable {
    package let from: MinuteOfDay
    package let to: MinuteOfDay

    /// `nil` when it ends before it has begun.
    package init?(from: MinuteOfDay, to: MinuteOfDay) {
        guard from < to else { return nil }
        self.from = from
        self.to = to
    }

    package func intersection(_ other: OpeningHours) -> OpeningHours? {
        OpeningHours(from: max(from, other.from), to: min(to, other.to))
    }

    /// For people: 8時30分から17時15分まで
    package var japanese: String { "\(from.japanese)から\(to.japanese)まで" }
}

extension OpeningHours: LosslessStringConvertible {
    package init?(_ description: String) {
        let ends = description.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = MinuteOfDay(String(ends[0])), let to = MinuteOfDay(String(ends[1])) else {
            return nil
        }
        self.init(from: from, to: to)
    }

    package var description: String { "\(from)-\(to)" }
}

extension OpeningHours: WrittenAsText {
    package static func complaint(about text: String) -> String {
        "「\(text)」は時間帯ではありません。8:30-17:15 のように書いてください。"
    }
}
