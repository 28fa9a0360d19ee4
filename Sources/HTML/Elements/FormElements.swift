// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Form: NamedTag, CompletedTag { package static var name: StaticString { "form" } }
    package enum Fieldset: NamedTag, ControlTag { package static var name: StaticString { "fieldset" } }
    package enum Legend: Tag { package static var name: StaticString { "legend" } }
    package enum Label: Tag { package static var name: StaticString { "label" } }
    package enum Input: TextEntryTag, ValueTag, SubmitterTag, RangeTag, SizedTag {
        package static var name: StaticString { "input" }
    }
    package enum Textarea: TextEntryTag {
        package static var name: StaticString { "textarea" }
        package static var dropsFirstLineBreak: Bool { true }
    }
    package enum Select: EntryTag { package static var name: StaticString { "select" } }
    package enum Option: ValueTag, ControlTag { package static var name: StaticString { "option" } }
    package enum Optgroup: ControlTag { package static var name: StaticString { "optgroup" } }
    package enum Datalist: Tag { package static var name: StaticString { "datalist" } }
    package enum Button: NamedTag, ValueTag, SubmitterTag {
        package static var name: StaticString { "button" }
    }
    package enum Output: NamedTag { package static var name: StaticString { "output" } }
    package enum Progress: ValueTag, RangeTag { package static var name: StaticString { "progress" } }
    package enum Meter: ValueTag, RangeTag { package static var name: StaticString { "meter" } }
}

/// A form.
package typealias form<Content: HTML> = Element<Tags.Form, Content>

/// Fields that belong together.
package typealias fieldset<Content: HTML> = Element<Tags.Fieldset, Content>

/// What the fields of a `fieldset` ask for.
package typealias legend<Content: HTML> = Element<Tags.Legend, Content>

/// What a field asks for.
package typealias label<Content: HTML> = Element<Tags.Label, Content>

/// A field of one line, a choice, a file or a hidden value.
package typealias input = VoidElement<Tags.Input>

/// A field of several lines.
package typealias textarea<Content: TextContent> = Element<Tags.Textarea, Content>

/// A choice from a list.
package typealias select<Content: HTML> = Element<Tags.Select, Content>

/// One choice of a list.
package typealias option<Content: TextContent> = Element<Tags.Option, Content>

/// Choices that belong together.
package typealias optgroup<Content: HTML> = Element<Tags.Optgroup, Content>

/// Suggestions for a field.
package typealias datalist<Content: HTML> = Element<Tags.Datalist, Content>

/// A button.
package typealias button<Content: HTML> = Element<Tags.Button, Content>

/// A result that changes while one fills in.
package typealias output<Content: HTML> = Element<Tags.Output, Content>

/// How far something has come.
package typealias progress<Content: HTML> = Element<Tags.Progress, Content>

/// How much of a known measure.
package typealias meter<Content: HTML> = Element<Tags.Meter, Content>
