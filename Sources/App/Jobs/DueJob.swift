/// A job that the worker has taken.
struct DueJob: Decodable, Sendable {
    let id: Int
    let kind: String
    /// JSON.
    let payload: String
    let attempts: Int
    let maxAttempts: Int
}
