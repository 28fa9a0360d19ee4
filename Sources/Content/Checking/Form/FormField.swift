import Domain

/// A field at its place in the form.
struct FormField: Sendable {
    let field: Field
    let path: ContentPath
    /// Counted from 0 over the whole form, in the order of asking.
    let position: Int
    /// Number of its step, from 0.
    let step: Int
    /// The repeating group of which it is a part.
    let group: FieldID?
    /// It is asked while all of these hold: the conditions of its step, of its group and its own.
    let conditions: [Condition]
}
