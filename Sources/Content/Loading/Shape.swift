/// What may stand at one place of a YAML file. The shapes say the same as the types' `Decodable`, but decoding stops at
/// the first fault and passes over unknown keys; the walk along the shape finds them all.
indirect enum Shape: Sendable {
    /// A sentence, or one for each language.
    case text
    case string
    case integer
    case flag
    /// A word that the type itself reads.
    case literal(any (Decodable & Sendable).Type)
    /// One of these words.
    case word([String])
    case list(of: Shape)
    case record(Record)
    /// A record whose further keys depend on the word at one of its keys.
    case variant(Record, by: String, [String: Record])
    /// A mapping whose keys are free.
    case table(of: Shape)
    case condition
    /// `true`, `false` or `{when: CONDITION}`
    case requirement
    /// A paper's name, or `{paper: NAME, when: CONDITION}`
    case paper

    /// A mapping with the keys that it must and may have.
    struct Record: Sendable {
        var must: [String: Shape] = [:]
        var may: [String: Shape] = [:]

        var shapes: [String: Shape] { must.merging(may) { must, _ in must } }

        func with(_ other: Record) -> Record {
            Record(must: must.merging(other.must) { _, new in new }, may: may.merging(other.may) { _, new in new })
        }
    }

    static func word<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Shape {
        .word(type.allCases.map(\.rawValue))
    }
}
