/// Something wrong with the content, at its line of its file.
package struct ContentFault: Error, Sendable, Hashable {
    package var level: ContentFinding.Level
    /// Relative to the folder that was read, e.g. `Procedures/juminhyo.yml`.
    package var file: String
    /// Counted from 1.
    package var line: Int
    /// Counted from 1, in Unicode scalars.
    package var column: Int
    /// The names from the top of the file to the place, e.g. steps, shinseisha, fields, birth.
    package var path: [String]
    /// What is wrong and how to put it right, in Japanese.
    package var sentence: String
}

extension ContentFault: CustomStringConvertible {
    /// `Procedures/juminhyo.yml:42:7: エラー: steps › shinseisha › fields › birth: …`
    package var description: String {
        let place = path.isEmpty ? "" : path.joined(separator: " › ") + ": "
        return "\(file):\(line):\(column): \(level.name): \(place)\(sentence)"
    }
}

extension ContentFault: Comparable {
    /// In the order in which one reads the files.
    package static func < (left: ContentFault, right: ContentFault) -> Bool {
        (left.file, left.line, left.column, left.sentence) < (right.file, right.line, right.column, right.sentence)
    }
}
