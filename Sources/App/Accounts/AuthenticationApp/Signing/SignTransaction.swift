import Foundation

/// A signature that デジタル認証アプリ has been asked for: its number there and what is to be signed.
package struct SignTransaction: Sendable, Hashable, Codable {
    /// A UUID as the service writes it.
    package let id: String
    package let digest: DocumentDigest
}
