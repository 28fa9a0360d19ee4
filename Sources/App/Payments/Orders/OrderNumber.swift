import Foundation

/// What providers are told an order is called: twelve letters and digits by chance, so that no two towns and no restored
/// database ever use the same one. None of them can be mistaken for another (Crockford's base 32).
enum OrderNumber {
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func random() -> String {
        String((0..<12).map { _ in letters[Int.random(in: 0..<letters.count)] })
    }
}
