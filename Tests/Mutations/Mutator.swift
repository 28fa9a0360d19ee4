/// A sample of which one part has been changed.
struct Mutant {
    let sample: Sample
    let part: Part
    let original: [UInt8]
    let mutated: [UInt8]

    /// The first byte that differs.
    var place: Int { zip(original, mutated).prefix { $0 == $1 }.count }
}

/// Makes mutants, from one seed always by the same changes; the keys of the local authority are new in each run.
struct Mutator {
    private let samples: [Sample]
    private let pieces: [[UInt8]]
    private let foreign: [Tree]
    private var dice: Dice

    init(samples: [Sample], seed: UInt64) {
        self.samples = samples
        // In a fixed order: dictionaries have none.
        pieces = samples.flatMap { sample in Part.allCases.compactMap { sample.parts[$0] } }
        foreign = pieces.compactMap { Tree($0[...]) }.flatMap { $0.values }
        dice = Dice(seed: seed)
    }

    /// One that differs from its sample.
    mutating func next() -> Mutant {
        while true {
            if let mutant = attempt() { return mutant }
        }
    }

    private mutating func attempt() -> Mutant? {
        var sample = samples[dice.below(samples.count)]
        let parts = Part.allCases.filter { sample.parts[$0] != nil }
        let part = parts[dice.below(parts.count)]
        guard let original = sample.parts[part] else { return nil }
        var mutated = original
        for _ in 0...dice.below(3) { change(&mutated) }
        guard mutated != original else { return nil }
        sample.parts[part] = mutated
        return Mutant(sample: sample, part: part, original: original, mutated: mutated)
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        if dice.below(2) == 0, var tree = Tree(bytes[...]) {
            TreeMutation.allCases[dice.below(TreeMutation.allCases.count)].apply(to: &tree, foreign: foreign, &dice)
            bytes = tree.bytes
        } else {
            ByteMutation.allCases[dice.below(ByteMutation.allCases.count)].apply(to: &bytes, others: pieces, &dice)
        }
    }
}

extension Tree {
    /// Itself and all values inside.
    fileprivate var values: [Tree] {
        switch content {
        case .octets: [self]
        case .members(let members): [self] + members.flatMap(\.values)
        case .wrapped(_, let inner): [self] + inner.values
        }
    }
}
