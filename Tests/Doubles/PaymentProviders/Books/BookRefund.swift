import Foundation

/// Money that goes back to a payer.
struct BookRefund: Sendable {
    enum State: String, Sendable, Codable { case pending, succeeded, failed }

    let id: String
    let payment: String
    let amount: Int
    let description: String
    let metadata: [String: String]
    let createdAt: Date
    var state: State
}
