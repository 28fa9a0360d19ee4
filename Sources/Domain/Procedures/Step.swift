/// One page of the form.
package struct Step: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, unique in the procedure; part of the page's address.
    package var id: String
    package var title: Text
    package var hint: Text?
    /// The step is passed over while this does not hold.
    package var when: Condition?
    package var fields: [Field]

    package init(id: String, title: Text, hint: Text? = nil, when: Condition? = nil, fields: [Field]) {
        self.id = id
        self.title = title
        self.hint = hint
        self.when = when
        self.fields = fields
    }
}
