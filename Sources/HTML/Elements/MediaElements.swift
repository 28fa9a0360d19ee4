// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Img: SourceTag, SizedTag { package static var name: StaticString { "img" } }
    package enum Picture: Tag { package static var name: StaticString { "picture" } }
    package enum Source: SizedTag { package static var name: StaticString { "source" } }
    package enum Iframe: SourceTag, SizedTag, NamedTag { package static var name: StaticString { "iframe" } }
}

/// An image.
package typealias img = VoidElement<Tags.Img>

/// An image in several formats.
package typealias picture<Content: HTML> = Element<Tags.Picture, Content>

/// One format of a picture.
package typealias source = VoidElement<Tags.Source>

/// Another page within this one.
package typealias iframe = HollowElement<Tags.Iframe>
