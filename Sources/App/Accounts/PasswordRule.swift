import Foundation

/// What a new password must be (NIST SP 800-63B 5.1.1.2: long, not well known, no rules of composition).
struct PasswordRule: Sendable {
    /// Words that an attacker tries first: the officer's names, the town's.
    let ownWords: [String]

    static let shortest = 12
    /// So that nobody makes the service hash a book.
    static let longest = 200

    /// - Returns: what is wrong with it and how to put it right, or nil.
    func objection(to password: String) -> String? {
        if password.count < Self.shortest {
            return "新しいパスワードは\(Self.shortest)文字以上で入力してください。"
        }
        if password.count > Self.longest {
            return "新しいパスワードは\(Self.longest)文字以内で入力してください。"
        }
        if ownWords.contains(where: { $0.count >= 3 && password.localizedCaseInsensitiveContains($0) }) {
            return "新しいパスワードに、職員番号や氏名を含めないでください。"
        }
        if Set(password.lowercased()).count < 5 || Self.isWellKnown(password) {
            return "このパスワードは推測されやすいため、使えません。別のパスワードを入力してください。"
        }
        return nil
    }

    /// Well-known words and rows of keys, apart from which too little is left.
    private static func isWellKnown(_ password: String) -> Bool {
        let rest = wellKnown.reduce(password.lowercased()) { $0.replacing($1, with: "") }
        return rest.count { $0.isLetter } < 4 && rest.count < shortest - 2
    }

    /// The heads of the lists of leaked passwords, and what people in this town hall would think of; longer ones first.
    private static let wellKnown = [
        "administrator", "qwertyuiop", "1qaz2wsx3edc", "0123456789", "1234567890", "9876543210", "asdfghjkl",
        "1q2w3e4r5t", "madoguchi", "password", "passw0rd", "p@ssw0rd", "p@ssword", "kakogawa", "shiyakusho", "himitsu",
        "sunshine", "princess", "football", "baseball", "superman", "iloveyou", "letmein", "welcome", "changeme",
        "computer", "internet", "starwars", "pokemon", "doraemon", "trustno1", "whatever", "michelle", "jennifer",
        "1q2w3e4r", "1qaz2wsx", "zaq12wsx", "qazwsxedc", "zxcvbnm", "asdfghj", "qwerty", "abc123", "monkey", "dragon",
        "master", "shadow", "hyogo", "admin", "sakura", "hello", "secret", "login", "arigatou", "nippon",
        "abcdefghijkl",
        "12345678", "123456", "123123", "654321", "111111", "000000", "abcdef", "asdf", "qwer", "1234", "4321",
    ]
}
