import Foundation

/// Why a browser is on its way to デジタル認証アプリ.
struct CardErrand: Sendable, Codable {
    /// Where the citizen goes on afterwards, a path of this site.
    let destination: String
    /// The application whose form asked what the card says.
    let application: UUID?
}
