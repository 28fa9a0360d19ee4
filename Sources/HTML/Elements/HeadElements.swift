// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Title: Tag { package static var name: StaticString { "title" } }
    package enum Meta: NamedTag { package static var name: StaticString { "meta" } }
    package enum Link: LinkTag { package static var name: StaticString { "link" } }
    package enum Script: SourceTag { package static var name: StaticString { "script" } }
    package enum Noscript: Tag { package static var name: StaticString { "noscript" } }
    package enum Template: Tag { package static var name: StaticString { "template" } }
}

/// The name of the page in tabs and bookmarks; in a drawing, its text for screen readers.
package typealias title<Content: TextContent> = Element<Tags.Title, Content>

/// A fact about the page.
package typealias meta = VoidElement<Tags.Meta>

/// Another resource that the page uses.
package typealias link = VoidElement<Tags.Link>

/// A script from its own file; code inside a page cannot be written.
package typealias script = HollowElement<Tags.Script>

/// What is shown only where scripts do not run.
package typealias noscript<Content: HTML> = Element<Tags.Noscript, Content>

/// Markup that scripts copy into the page.
package typealias template<Content: HTML> = Element<Tags.Template, Content>
