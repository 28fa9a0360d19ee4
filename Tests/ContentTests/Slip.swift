import Testing

/// One change that spoils the sample, and the faults that it makes.
struct Slip: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let faults: [String]

    init(_ old: String, _ new: String, _ faults: String...) {
        self.old = old
        self.new = new
        self.faults = faults
    }

    var testDescription: String { new }
}
