/// Options of `group`.
package struct GroupOptions: Sendable, Hashable, Codable {
    /// What one entry is called, e.g. 異動する人.
    package var item: Text
    package var atLeast: Int
    package var atMost: Int
    /// No groups among them.
    package var fields: [Field]

    package init(item: Text, atLeast: Int, atMost: Int, fields: [Field]) {
        self.item = item
        self.atLeast = atLeast
        self.atMost = atMost
        self.fields = fields
    }
}
