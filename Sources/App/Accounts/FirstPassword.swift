/// A password that the service makes up and shows once; the officer changes it at the first sign-in.
///
/// Its hash, which takes a while, is made before the transaction that keeps it begins.
package struct FirstPassword: Sendable {
    /// Sixteen letters and digits in groups of four: 79 bits.
    package let text: String
    let hash: PasswordHash

    package static func random(by hasher: PasswordHasher) async throws -> FirstPassword {
        var source = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<4).compactMap { _ in alphabet.randomElement(using: &source) })
        }
        let text = groups.joined(separator: "-")
        return FirstPassword(text: text, hash: try await hasher.hash(text))
    }

    /// Without i, l, o, 0 and 1, which look alike on paper.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
}
