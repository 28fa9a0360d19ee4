/// A decoder that stands at one value, by which `SQLJSON` finds the JSON to read.
protocol CellHolding {
    var cell: Cell { get throws }
}
