// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Table: Tag { package static var name: StaticString { "table" } }
    package enum Caption: Tag { package static var name: StaticString { "caption" } }
    package enum Colgroup: ColumnTag { package static var name: StaticString { "colgroup" } }
    package enum Col: ColumnTag { package static var name: StaticString { "col" } }
    package enum Thead: Tag { package static var name: StaticString { "thead" } }
    package enum Tbody: Tag { package static var name: StaticString { "tbody" } }
    package enum Tfoot: Tag { package static var name: StaticString { "tfoot" } }
    package enum Tr: Tag { package static var name: StaticString { "tr" } }
    package enum Th: CellTag { package static var name: StaticString { "th" } }
    package enum Td: CellTag { package static var name: StaticString { "td" } }
}

/// A table.
package typealias table<Content: HTML> = Element<Tags.Table, Content>

/// What the table shows.
package typealias caption<Content: HTML> = Element<Tags.Caption, Content>

/// A group of columns.
package typealias colgroup<Content: HTML> = Element<Tags.Colgroup, Content>

/// A column.
package typealias col = VoidElement<Tags.Col>

/// The rows with the headings.
package typealias thead<Content: HTML> = Element<Tags.Thead, Content>

/// The rows with the contents.
package typealias tbody<Content: HTML> = Element<Tags.Tbody, Content>

/// The rows with the sums.
package typealias tfoot<Content: HTML> = Element<Tags.Tfoot, Content>

/// A row.
package typealias tr<Content: HTML> = Element<Tags.Tr, Content>

/// A heading of a row or column.
package typealias th<Content: HTML> = Element<Tags.Th, Content>

/// A cell.
package typealias td<Content: HTML> = Element<Tags.Td, Content>
