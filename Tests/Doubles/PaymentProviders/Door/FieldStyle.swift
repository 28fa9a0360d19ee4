/// How one provider names a parameter and complains of it.
struct FieldStyle: Sendable {
    /// The name of a part of something.
    let name: @Sendable (_ outer: String, _ inner: String) -> String
    let missing: @Sendable (_ param: String) -> Protest
    let unknown: @Sendable (_ param: String) -> Protest
    let invalid: @Sendable (_ param: String) -> Protest
    /// Whether everything is sent as text, as in a form.
    let isText: Bool
}
