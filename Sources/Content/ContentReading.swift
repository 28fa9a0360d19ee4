/// What came of reading a content folder.
package struct ContentReading: Sendable {
    /// `nil` when there are errors.
    package let content: Content?
    /// Errors and warnings, in the order of files and lines.
    package let faults: [ContentFault]

    /// How many combinations of answers the check tried.
    package let combinations: Int

    /// In how many ways the questions of each guide can be answered, by the guide's id.
    package let paths: [String: UInt128]

    package var errors: [ContentFault] { faults.filter { $0.level == .error } }
}
