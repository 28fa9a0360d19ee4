// Attributes that every element takes.

extension Attribute {
    package static func id(_ id: String?) -> Attribute { Attribute("id", id) }

    package static func `class`(_ name: String?) -> Attribute { Attribute("class", name) }

    /// Several class names; those that are nil are left out: `.class("button", isPrimary ? "primary" : nil)`.
    package static func `class`(_ names: String?...) -> Attribute {
        Attribute("class", list: names.compactMap(\.self))
    }

    /// The language of the content, as a BCP 47 tag.
    @usableFromInline
    package static func lang(_ language: String?) -> Attribute { Attribute("lang", language) }

    package static func dir(_ direction: TextDirection) -> Attribute { Attribute("dir", direction.rawValue) }

    /// A hint that appears under the pointer. Many people never see it, so nothing important belongs here.
    package static func title(_ title: String?) -> Attribute { Attribute("title", title) }

    package static var hidden: Attribute { .hidden(true) }

    package static func hidden(_ isHidden: Bool) -> Attribute { Attribute("hidden", isPresent: isHidden) }

    /// Out of reach for pointer, keyboard and screen reader.
    package static func inert(_ isInert: Bool) -> Attribute { Attribute("inert", isPresent: isInert) }

    package static var autofocus: Attribute { Attribute("autofocus", isPresent: true) }

    /// 0 makes an element reachable by keyboard, -1 only by script.
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }

    /// Whether translation tools may touch the content; false for names and numbers.
    package static func translate(_ mayTranslate: Bool) -> Attribute {
        Attribute("translate", mayTranslate ? "yes" : "no")
    }

    package static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }

    package static func aria(_ property: ARIAProperty, _ value: String?) -> Attribute {
        Attribute(property.rawValue, value)
    }

    package static func aria(_ property: ARIAProperty, _ value: Bool) -> Attribute {
        Attribute(property.rawValue, value ? "true" : "false")
    }

    package static func aria(_ property: ARIAProperty, _ value: Int) -> Attribute {
        Attribute(property.rawValue, String(value))
    }

    /// The ids of several elements, such as the hint and the error of a field. An empty list leaves the attribute out.
    package static func aria(_ property: ARIAProperty, ids: [String]) -> Attribute {
        Attribute(property.rawValue, list: ids)
    }

    /// A value for the page's scripts: `.data("step", "2")` is written `data-step="2"`.
    package static func data(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute("data-\(name)", value)
    }
}
