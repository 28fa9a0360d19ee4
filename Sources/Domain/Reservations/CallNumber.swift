/// 呼出番号: a letter for the counter and its number of the day, e.g. A012. It tells nothing of who is called.
package struct CallNumber: Sendable, Hashable {
    package let text: String

    /// - Parameters:
    ///   - counter: where the counter stands among those of its office, from 0.
    ///   - number: of the day, from 1.
    package init(counter: Int, number: Int) {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        let digits = String(number)
        text =
            String(letters[counter % letters.count]) + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// As it is spoken: A、12番
    package static func spoken(_ text: String) -> String {
        guard let letter = text.first, let number = Int(text.dropFirst()) else { return text }
        return "\(letter)、\(number)番"
    }
}
