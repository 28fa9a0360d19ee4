// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum P: Tag { package static var name: StaticString { "p" } }
    package enum Div: Tag { package static var name: StaticString { "div" } }
    package enum Ul: Tag { package static var name: StaticString { "ul" } }
    package enum Ol: Tag { package static var name: StaticString { "ol" } }
    package enum Li: Tag { package static var name: StaticString { "li" } }
    package enum Dl: Tag { package static var name: StaticString { "dl" } }
    package enum Dt: Tag { package static var name: StaticString { "dt" } }
    package enum Dd: Tag { package static var name: StaticString { "dd" } }
    package enum Pre: Tag {
        package static var name: StaticString { "pre" }
        package static var dropsFirstLineBreak: Bool { true }
    }
    package enum Blockquote: Tag { package static var name: StaticString { "blockquote" } }
    package enum Figure: Tag { package static var name: StaticString { "figure" } }
    package enum Figcaption: Tag { package static var name: StaticString { "figcaption" } }
    package enum Hr: Tag { package static var name: StaticString { "hr" } }
}

/// A paragraph.
package typealias p<Content: HTML> = Element<Tags.P, Content>

/// A group without a meaning of its own.
package typealias div<Content: HTML> = Element<Tags.Div, Content>

/// A list without order.
package typealias ul<Content: HTML> = Element<Tags.Ul, Content>

/// A numbered list.
package typealias ol<Content: HTML> = Element<Tags.Ol, Content>

/// One item of a list.
package typealias li<Content: HTML> = Element<Tags.Li, Content>

/// A list of terms with what they mean.
package typealias dl<Content: HTML> = Element<Tags.Dl, Content>

/// A term.
package typealias dt<Content: HTML> = Element<Tags.Dt, Content>

/// What a term means.
package typealias dd<Content: HTML> = Element<Tags.Dd, Content>

/// Text whose line breaks and spaces count.
package typealias pre<Content: HTML> = Element<Tags.Pre, Content>

/// A quotation of its own.
package typealias blockquote<Content: HTML> = Element<Tags.Blockquote, Content>

/// An illustration with its caption.
package typealias figure<Content: HTML> = Element<Tags.Figure, Content>

/// The caption of an illustration.
package typealias figcaption<Content: HTML> = Element<Tags.Figcaption, Content>

/// A change of subject.
package typealias hr = VoidElement<Tags.Hr>
