// Attributes of forms and of what is filled in.

extension Attribute where Kind: NamedTag {
    package static func name(_ name: String?) -> Attribute { Attribute("name", name) }
}

extension Attribute where Kind: ValueTag {
    package static func value(_ value: String?) -> Attribute { Attribute("value", value) }

    package static func value(_ value: Int) -> Attribute { Attribute("value", String(value)) }
}

extension Attribute where Kind: RangeTag {
    /// The least value: a number, or a date in ISO 8601.
    package static func min(_ least: String?) -> Attribute { Attribute("min", least) }

    package static func min(_ least: Int) -> Attribute { Attribute("min", String(least)) }

    /// The greatest value: a number, or a date in ISO 8601.
    package static func max(_ greatest: String?) -> Attribute { Attribute("max", greatest) }

    package static func max(_ greatest: Int) -> Attribute { Attribute("max", String(greatest)) }
}

extension Attribute where Kind: CompletedTag {
    package static func autocomplete(_ purpose: Autocomplete?) -> Attribute {
        Attribute("autocomplete", purpose?.rawValue)
    }
}

extension Attribute where Kind: ControlTag {
    package static var disabled: Attribute { .disabled(true) }

    package static func disabled(_ isDisabled: Bool) -> Attribute { Attribute("disabled", isPresent: isDisabled) }
}

extension Attribute where Kind: EntryTag {
    package static var required: Attribute { .required(true) }

    package static func required(_ isRequired: Bool) -> Attribute { Attribute("required", isPresent: isRequired) }

    /// The id of the form to which a field outside of it belongs.
    package static func form(_ id: String?) -> Attribute { Attribute("form", id) }
}

extension Attribute where Kind: TextEntryTag {
    package static var readonly: Attribute { Attribute("readonly", isPresent: true) }

    package static func placeholder(_ text: String?) -> Attribute { Attribute("placeholder", text) }

    /// The least number of UTF-16 code units.
    package static func minlength(_ length: Int?) -> Attribute { Attribute("minlength", length.map(String.init)) }

    /// The greatest number of UTF-16 code units; a browser lets nobody type more.
    package static func maxlength(_ length: Int?) -> Attribute { Attribute("maxlength", length.map(String.init)) }

    package static func inputmode(_ mode: InputMode?) -> Attribute { Attribute("inputmode", mode?.rawValue) }

    package static func spellcheck(_ isChecked: Bool) -> Attribute {
        Attribute("spellcheck", isChecked ? "true" : "false")
    }

    /// Whether a telephone's keyboard begins with a capital letter.
    package static func autocapitalize(_ isOn: Bool) -> Attribute {
        Attribute("autocapitalize", isOn ? "sentences" : "none")
    }
}

extension Attribute where Kind: SubmitterTag {
    /// Where this button sends the form instead of where the form says.
    package static func formaction(_ address: String?) -> Attribute { Attribute("formaction", address: address) }

    /// In which form this button sends the answers instead of how the form says.
    package static func formenctype(_ encoding: FormEncoding) -> Attribute {
        Attribute("formenctype", encoding.rawValue)
    }

    /// Lets this button send the form without the browser's checks, to save what is there so far.
    package static var formnovalidate: Attribute { Attribute("formnovalidate", isPresent: true) }
}

extension Attribute where Kind == Tags.Form {
    package static func action(_ address: String?) -> Attribute { Attribute("action", address: address) }

    package static func method(_ method: FormMethod) -> Attribute { Attribute("method", method.rawValue) }

    package static func enctype(_ encoding: FormEncoding) -> Attribute { Attribute("enctype", encoding.rawValue) }

    /// Where the answer to the form opens.
    package static func target(_ target: LinkTarget) -> Attribute { Attribute("target", target.rawValue) }

    /// Leaves every check to the service, whose messages are plainer than the browser's.
    package static var novalidate: Attribute { Attribute("novalidate", isPresent: true) }
}

extension Attribute where Kind == Tags.Input {
    package static func type(_ type: InputType) -> Attribute { Attribute("type", type.rawValue) }

    package static var checked: Attribute { .checked(true) }

    package static func checked(_ isChecked: Bool) -> Attribute { Attribute("checked", isPresent: isChecked) }

    /// A regular expression that the whole value must match.
    package static func pattern(_ pattern: String?) -> Attribute { Attribute("pattern", pattern) }

    package static func step(_ step: Int?) -> Attribute { Attribute("step", step.map(String.init)) }

    /// The width in characters.
    package static func size(_ characters: Int?) -> Attribute { Attribute("size", characters.map(String.init)) }

    /// File types that may be chosen: media types or endings such as `.pdf`.
    package static func accept(_ types: String...) -> Attribute { Attribute("accept", types.joined(separator: ",")) }

    /// The id of a `datalist`.
    package static func list(_ id: String?) -> Attribute { Attribute("list", id) }

    package static func multiple(_ isMultiple: Bool) -> Attribute { Attribute("multiple", isPresent: isMultiple) }
}

extension Attribute where Kind == Tags.Textarea {
    package static func rows(_ lines: Int) -> Attribute { Attribute("rows", String(lines)) }

    package static func cols(_ characters: Int) -> Attribute { Attribute("cols", String(characters)) }
}

extension Attribute where Kind == Tags.Select {
    package static func multiple(_ isMultiple: Bool) -> Attribute { Attribute("multiple", isPresent: isMultiple) }

    /// How many choices are seen at once.
    package static func size(_ lines: Int?) -> Attribute { Attribute("size", lines.map(String.init)) }
}

extension Attribute where Kind == Tags.Option {
    package static var selected: Attribute { .selected(true) }

    package static func selected(_ isSelected: Bool) -> Attribute { Attribute("selected", isPresent: isSelected) }
}

extension Attribute where Kind == Tags.Optgroup {
    package static func label(_ label: String) -> Attribute { Attribute("label", label) }
}

extension Attribute where Kind == Tags.Button {
    package static func type(_ type: ButtonType) -> Attribute { Attribute("type", type.rawValue) }

    /// The id of the form that this button sends.
    package static func form(_ id: String?) -> Attribute { Attribute("form", id) }
}

extension Attribute where Kind == Tags.Label {
    /// The id of the field.
    package static func `for`(_ id: String?) -> Attribute { Attribute("for", id) }
}

extension Attribute where Kind == Tags.Output {
    /// The ids of the fields from which the result comes.
    package static func `for`(_ ids: String...) -> Attribute { Attribute("for", list: ids) }
}

extension Attribute where Kind == Tags.Meter {
    package static func low(_ bound: Int) -> Attribute { Attribute("low", String(bound)) }

    package static func high(_ bound: Int) -> Attribute { Attribute("high", String(bound)) }

    package static func optimum(_ value: Int) -> Attribute { Attribute("optimum", String(value)) }
}
