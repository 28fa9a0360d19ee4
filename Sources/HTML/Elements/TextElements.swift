// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum A: LinkTag { package static var name: StaticString { "a" } }
    package enum Span: Tag { package static var name: StaticString { "span" } }
    package enum Strong: Tag { package static var name: StaticString { "strong" } }
    package enum Em: Tag { package static var name: StaticString { "em" } }
    package enum B: Tag { package static var name: StaticString { "b" } }
    package enum Small: Tag { package static var name: StaticString { "small" } }
    package enum Mark: Tag { package static var name: StaticString { "mark" } }
    package enum Del: Tag { package static var name: StaticString { "del" } }
    package enum Ins: Tag { package static var name: StaticString { "ins" } }
    package enum Time: Tag { package static var name: StaticString { "time" } }
    package enum Data: ValueTag { package static var name: StaticString { "data" } }
    package enum Code: Tag { package static var name: StaticString { "code" } }
    package enum Kbd: Tag { package static var name: StaticString { "kbd" } }
    package enum Samp: Tag { package static var name: StaticString { "samp" } }
    package enum Abbr: Tag { package static var name: StaticString { "abbr" } }
    package enum Dfn: Tag { package static var name: StaticString { "dfn" } }
    package enum Cite: Tag { package static var name: StaticString { "cite" } }
    package enum Q: Tag { package static var name: StaticString { "q" } }
    package enum Sub: Tag { package static var name: StaticString { "sub" } }
    package enum Sup: Tag { package static var name: StaticString { "sup" } }
    package enum Bdi: Tag { package static var name: StaticString { "bdi" } }
    package enum Ruby: Tag { package static var name: StaticString { "ruby" } }
    package enum Rt: Tag { package static var name: StaticString { "rt" } }
    package enum Rp: Tag { package static var name: StaticString { "rp" } }
    package enum Br: Tag { package static var name: StaticString { "br" } }
    package enum Wbr: Tag { package static var name: StaticString { "wbr" } }
}

/// A link.
package typealias a<Content: HTML> = Element<Tags.A, Content>

/// Words without a meaning of their own.
package typealias span<Content: HTML> = Element<Tags.Span, Content>

/// Something important.
package typealias strong<Content: HTML> = Element<Tags.Strong, Content>

/// Something stressed.
package typealias em<Content: HTML> = Element<Tags.Em, Content>

/// Something that catches the eye.
package typealias b<Content: HTML> = Element<Tags.B, Content>

/// Small print.
package typealias small<Content: HTML> = Element<Tags.Small, Content>

/// Something marked, such as a search word.
package typealias mark<Content: HTML> = Element<Tags.Mark, Content>

/// Something that was taken out.
package typealias del<Content: HTML> = Element<Tags.Del, Content>

/// Something that was put in.
package typealias ins<Content: HTML> = Element<Tags.Ins, Content>

/// A date or a time.
package typealias time<Content: HTML> = Element<Tags.Time, Content>

/// Words with a value for machines.
package typealias data<Content: HTML> = Element<Tags.Data, Content>

/// Something that a machine reads.
package typealias code<Content: HTML> = Element<Tags.Code, Content>

/// A key to press.
package typealias kbd<Content: HTML> = Element<Tags.Kbd, Content>

/// What a machine answers.
package typealias samp<Content: HTML> = Element<Tags.Samp, Content>

/// An abbreviation.
package typealias abbr<Content: HTML> = Element<Tags.Abbr, Content>

/// A term where it is explained.
package typealias dfn<Content: HTML> = Element<Tags.Dfn, Content>

/// The title of a work.
package typealias cite<Content: HTML> = Element<Tags.Cite, Content>

/// A quotation within a sentence.
package typealias q<Content: HTML> = Element<Tags.Q, Content>

/// A subscript.
package typealias sub<Content: HTML> = Element<Tags.Sub, Content>

/// A superscript.
package typealias sup<Content: HTML> = Element<Tags.Sup, Content>

/// Words whose direction is unknown, such as a foreign name.
package typealias bdi<Content: HTML> = Element<Tags.Bdi, Content>

/// Words with their reading above them.
package typealias ruby<Content: HTML> = Element<Tags.Ruby, Content>

/// The reading.
package typealias rt<Content: HTML> = Element<Tags.Rt, Content>

/// The bracket around a reading where readings cannot be set above.
package typealias rp<Content: HTML> = Element<Tags.Rp, Content>

/// A line break that belongs to the text.
package typealias br = VoidElement<Tags.Br>

/// A place where a long word may break.
package typealias wbr = VoidElement<Tags.Wbr>
