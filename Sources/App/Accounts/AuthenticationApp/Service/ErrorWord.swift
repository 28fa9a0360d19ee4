/// An error's name as it may be logged: it comes from outside, and must not carry anything else with it.
enum ErrorWord {
    static func harmless(_ word: String) -> String {
        let isHarmless = (1...40).contains(word.utf8.count) && word.allSatisfy { "a"..."z" ~= $0 || $0 == "_" }
        return isHarmless ? word : "unknown"
    }
}
