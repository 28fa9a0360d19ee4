import Domain

/// One line of Japan Post's table.
struct PostalCodeRow: Sendable {
    let code: String
    /// Among the rows of the same code, from 0.
    let position: Int
    let prefecture: String
    let city: String
    /// Empty where the code stands for the whole municipality.
    let town: String
    let prefectureKana: String
    let cityKana: String
    let townKana: String
}

/// A file of postal codes cannot be read.
package struct PostalCodeFault: Error, CustomStringConvertible {
    let line: Int
    let reason: String

    package var description: String { "\(line)行目：\(reason)" }
}
