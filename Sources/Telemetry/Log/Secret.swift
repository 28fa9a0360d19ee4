/// A value that cannot be printed: a password, a token, a key.
///
/// Logging, interpolating, dumping or debugging it shows a placeholder. Only ``reveal()`` gives the value, so that every
/// place where a secret leaves its wrapping can be found by that word.
package struct Secret<Value: Sendable>: Sendable {
    package static var placeholder: String { "‹secret›" }

    private let value: Value

    package init(_ value: Value) {
        self.value = value
    }

    package func reveal() -> Value { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { Self.placeholder }
    package var debugDescription: String { Self.placeholder }
    package var customMirror: Mirror { Mirror(self, children: [(label: String?, value: Any)]()) }
}
