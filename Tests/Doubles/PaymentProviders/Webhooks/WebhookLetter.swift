/// A notification as a provider sends it.
struct WebhookLetter: Sendable {
    /// The event's, the same in every repetition.
    let id: String
    let type: String
    let body: JSON
}
