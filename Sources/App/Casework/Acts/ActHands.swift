import Foundation
import Postgres

/// What an act writes with.
struct ActHands: Sendable {
    let transaction: Transaction
    let desk: Desk
}
