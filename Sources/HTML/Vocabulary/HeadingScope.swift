/// For which cells of a table a heading stands.
package enum HeadingScope: String, Sendable {
    case row
    case column = "col"
    case rowGroup = "rowgroup"
    case columnGroup = "colgroup"
}
