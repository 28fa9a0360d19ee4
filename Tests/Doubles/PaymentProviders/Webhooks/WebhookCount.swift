/// What became of the notifications so far.
struct WebhookCount: Sendable, Codable {
    /// Sent, each copy and repetition counted.
    var sent = 0
    /// Answered with 2xx.
    var accepted = 0
    /// Given up.
    var failed = 0
    /// Never sent, by a fault.
    var lost = 0
    /// Not yet accepted, given up or lost.
    var waiting = 0
}
