/// What a probe saves, sends and looks up in place of a citizen.
struct Canary: Sendable, Encodable {
    enum State: String, Sendable, Encodable {
        case draft, submitted
    }

    let number: String
    let text: String
    let state: State

    /// In characters.
    static let longestText = 200
}
