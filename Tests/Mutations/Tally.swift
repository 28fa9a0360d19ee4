import Foundation
import Signatures

/// What became of the mutants.
struct Tally {
    private var codes: [String: Int] = [:]
    private var explained: [String: Int] = [:]
    private(set) var unexplained = 0

    mutating func add(_ verdict: Verdict, of mutant: Mutant, index: Int) {
        codes[verdict.code, default: 0] += 1
        guard case .valid = verdict else { return }
        if let explanation = Explanation(of: mutant.part, from: mutant.original, to: mutant.mutated) {
            explained[explanation.rawValue, default: 0] += 1
        } else {
            unexplained += 1
            print("VALID \(index): \(mutant.sample.name), \(mutant.part.rawValue), from byte \(mutant.place)")
            print("  was \(hexadecimal(mutant.original, from: mutant.place))")
            print("  is  \(hexadecimal(mutant.mutated, from: mutant.place))")
        }
    }

    private func hexadecimal(_ bytes: [UInt8], from place: Int) -> String {
        bytes.dropFirst(place).prefix(40).map { String(format: "%02X", $0) }.joined()
    }

    func report(seed: UInt64) {
        print("seed \(seed): \(codes.values.reduce(0, +)) mutants judged, \(unexplained) of them valid without reason")
        for (reason, count) in explained.sorted(by: { $0.key < $1.key }) { print("  valid, \(reason): \(count)") }
        for (code, count) in codes.sorted(by: { $0.value > $1.value }) { print("  \(code): \(count)") }
    }
}
