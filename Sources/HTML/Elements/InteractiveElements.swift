// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Details: NamedTag, DisclosureTag { package static var name: StaticString { "details" } }
    package enum Summary: Tag { package static var name: StaticString { "summary" } }
    package enum Dialog: DisclosureTag { package static var name: StaticString { "dialog" } }
}

/// Something that opens when asked.
package typealias details<Content: HTML> = Element<Tags.Details, Content>

/// What is seen of `details` while they are closed.
package typealias summary<Content: HTML> = Element<Tags.Summary, Content>

/// A window within the page.
package typealias dialog<Content: HTML> = Element<Tags.Dialog, Content>
