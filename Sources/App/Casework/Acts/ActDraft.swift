import Domain
import HTML

/// An act's page as it is being filled in: what was typed, and what is wrong with it.
struct ActDraft: Sendable {
    /// What was sent, when the page is drawn again.
    var form: Form?
    var errors: [FieldError] = []

    func text(_ name: String, default standard: String = "") -> String {
        form.map { $0.text(name) } ?? standard
    }

    func has(_ value: String, at name: String) -> Bool {
        form?.values[name]?.contains(value) ?? false
    }

    func error(_ name: String) -> String? {
        errors.first { $0.key.rawValue == name }?.message
    }

    /// The ids of what `ActField` says about an input, in the order in which it is read out.
    /// - Parameter further: what the input itself adds between hint and error.
    func descriptions(of name: String, hint: String?, further: [String] = []) -> [String] {
        (hint == nil ? [] : ["\(name)-hint"]) + further + (error(name) == nil ? [] : ["\(name)-error"])
    }
}
