import Domain

/// Who has shown a My Number Card.
package struct CardHolder: Sendable, Hashable {
    /// The person's pairwise name at this service, at most 255 bytes. It outlives cards and phones; an account hangs on
    /// it.
    package let subject: String
    /// What was asked for of 基本4情報; `nil` when nothing was.
    package let basicFour: BasicFour?
}
