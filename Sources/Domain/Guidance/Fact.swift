/// Something about a person that the town needs to be told only once, e.g. the day of a move: fields of different
/// procedures and questions of guides that name the same fact ask for the same thing.
package struct Fact: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens and dots, e.g. `ido.hi`.
    package var id: String
    package var name: Text
    package var kind: FieldKind.Word

    /// The applicant's paper of identity, which nobody who signs with a My Number Card has to show.
    package static let identityProof = "shinseisha.honnin-kakunin"
}
