// Attributes of tables, lists, times and things that open.

extension Attribute where Kind: CellTag {
    package static func colspan(_ columns: Int) -> Attribute { Attribute("colspan", String(columns)) }

    package static func rowspan(_ rows: Int) -> Attribute { Attribute("rowspan", String(rows)) }

    /// The ids of the heading cells to which a cell belongs.
    package static func headers(_ ids: String...) -> Attribute { Attribute("headers", list: ids) }
}

extension Attribute where Kind == Tags.Th {
    package static func scope(_ scope: HeadingScope) -> Attribute { Attribute("scope", scope.rawValue) }
}

extension Attribute where Kind: ColumnTag {
    package static func span(_ columns: Int) -> Attribute { Attribute("span", String(columns)) }
}

extension Attribute where Kind == Tags.Ol {
    /// The number of the first item.
    package static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
}

extension Attribute where Kind == Tags.Time {
    /// The date or time for machines, in ISO 8601.
    package static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }
}

extension Attribute where Kind: DisclosureTag {
    package static func open(_ isOpen: Bool) -> Attribute { Attribute("open", isPresent: isOpen) }
}
