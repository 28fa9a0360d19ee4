// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Header: Tag { package static var name: StaticString { "header" } }
    package enum Nav: Tag { package static var name: StaticString { "nav" } }
    package enum Main: Tag { package static var name: StaticString { "main" } }
    package enum Footer: Tag { package static var name: StaticString { "footer" } }
    package enum Section: Tag { package static var name: StaticString { "section" } }
    package enum Article: Tag { package static var name: StaticString { "article" } }
    package enum Aside: Tag { package static var name: StaticString { "aside" } }
    package enum Search: Tag { package static var name: StaticString { "search" } }
    package enum Address: Tag { package static var name: StaticString { "address" } }
    package enum H1: Tag { package static var name: StaticString { "h1" } }
    package enum H2: Tag { package static var name: StaticString { "h2" } }
    package enum H3: Tag { package static var name: StaticString { "h3" } }
    package enum H4: Tag { package static var name: StaticString { "h4" } }
    package enum H5: Tag { package static var name: StaticString { "h5" } }
    package enum H6: Tag { package static var name: StaticString { "h6" } }
    package enum Hgroup: Tag { package static var name: StaticString { "hgroup" } }
}

/// What introduces a page or a section.
package typealias header<Content: HTML> = Element<Tags.Header, Content>

/// A block of links for moving about.
package typealias nav<Content: HTML> = Element<Tags.Nav, Content>

/// What the page is about, once per page.
package typealias main<Content: HTML> = Element<Tags.Main, Content>

/// What closes a page or a section.
package typealias footer<Content: HTML> = Element<Tags.Footer, Content>

/// A part with a heading of its own.
package typealias section<Content: HTML> = Element<Tags.Section, Content>

/// A part that makes sense by itself.
package typealias article<Content: HTML> = Element<Tags.Article, Content>

/// Something beside the main matter.
package typealias aside<Content: HTML> = Element<Tags.Aside, Content>

/// A place for searching.
package typealias search<Content: HTML> = Element<Tags.Search, Content>

/// How to reach whoever answers for the page.
package typealias address<Content: HTML> = Element<Tags.Address, Content>

/// The heading of the page.
package typealias h1<Content: HTML> = Element<Tags.H1, Content>

/// A heading of the second level.
package typealias h2<Content: HTML> = Element<Tags.H2, Content>

/// A heading of the third level.
package typealias h3<Content: HTML> = Element<Tags.H3, Content>

/// A heading of the fourth level.
package typealias h4<Content: HTML> = Element<Tags.H4, Content>

/// A heading of the fifth level.
package typealias h5<Content: HTML> = Element<Tags.H5, Content>

/// A heading of the sixth level.
package typealias h6<Content: HTML> = Element<Tags.H6, Content>

/// A heading with its subtitle.
package typealias hgroup<Content: HTML> = Element<Tags.Hgroup, Content>
