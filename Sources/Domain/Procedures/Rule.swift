/// A demand on several answers at once, e.g. that a period ends after it begins.
package struct Rule: Sendable, Hashable, Codable {
    /// The field at which the message appears.
    package var at: FieldID
    /// The rule is asked only while this holds.
    package var when: Condition?
    package var require: Condition
    /// What is wrong and how to put it right.
    package var message: Text

    package init(at: FieldID, when: Condition? = nil, require: Condition, message: Text) {
        self.at = at
        self.when = when
        self.require = require
        self.message = message
    }
}
