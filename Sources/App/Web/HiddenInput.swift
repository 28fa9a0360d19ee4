import Foundation
import HTML

/// A value that a form carries along.
struct HiddenInput: Component {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    var body: some HTML {
        input(.type(.hidden), .name(name), .value(value))
    }
}

/// What every state-changing form carries: a fresh idempotency key and the proof that it was drawn for this session.
struct FormSeal: Component {
    let key: UUID
    let csrf: CSRFToken?

    init(key: UUID = UUID(), csrf: CSRFToken?) {
        self.key = key
        self.csrf = csrf
    }

    var body: some HTML {
        HiddenInput(FormNames.key, key.uuidString.lowercased())
        if let csrf { HiddenInput(FormNames.csrf, csrf.text) }
    }
}
