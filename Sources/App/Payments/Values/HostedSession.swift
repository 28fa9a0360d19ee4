import Domain
import Foundation

/// A provider's page on which one order can be paid.
package struct HostedSession: Sendable, Hashable {
    package let id: SessionID
    /// Where the browser is sent.
    package let url: String
    /// When the page stops taking payments, if the provider tells.
    package let expiresAt: Date?
}
