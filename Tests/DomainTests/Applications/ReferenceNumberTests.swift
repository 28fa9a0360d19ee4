import Domain
import Testing

@Suite struct ReferenceNumberTests {
    private static let sequences = Array(0..<2000) + [9_999_999_999, 5_000_000_000, 1_234_567_890]

    @Test func `a number has eleven digits and is read back`() throws {
        for sequence in Self.sequences {
            let number = try #require(ReferenceNumber(sequence: sequence))
            try #require(number.digits.utf8.count == 11)
            try #require(ReferenceNumber(typed: number.text) == number)
        }
    }

    @Test func `a number outside the ten digits is none`() {
        #expect(ReferenceNumber(sequence: -1) == nil)
        #expect(ReferenceNumber(sequence: 10_000_000_000) == nil)
    }

    @Test func `no two numbers are alike`() {
        let numbers = Set((0..<300_000).compactMap { ReferenceNumber(sequence: $0)?.digits })
        #expect(numbers.count == 300_000)
    }

    @Test func `neighbours land far apart`() throws {
        let numbers = (0..<1000).compactMap { ReferenceNumber(sequence: $0).flatMap { Int($0.digits.dropLast()) } }
        let distances = zip(numbers, numbers.dropFirst()).map { abs($0 - $1) }
        #expect(distances.reduce(0, +) / distances.count > 2_000_000_000)
        #expect(numbers.count { $0 < 5_000_000_000 } > 400)
        #expect(numbers.count { $0 < 5_000_000_000 } < 600)
    }

    @Test func `every single wrong digit is caught`() {
        let missed = Self.sequences.compactMap { ReferenceNumber(sequence: $0) }.filter { number in
            number.digits.indices.contains { place in
                "0123456789".contains { wrong in
                    wrong != number.digits[place]
                        && ReferenceNumber(typed: number.digits.replacing(place, wrong)) != nil
                }
            }
        }
        #expect(missed.isEmpty)
    }

    @Test func `every swap of two neighbours is caught`() {
        let missed = Self.sequences.compactMap { ReferenceNumber(sequence: $0) }.filter { number in
            let digits = Array(number.digits)
            return digits.indices.dropLast().contains { place in
                var swapped = digits
                swapped.swapAt(place, place + 1)
                return swapped != digits && ReferenceNumber(typed: String(swapped)) != nil
            }
        }
        #expect(missed.isEmpty)
    }

    /// 572 is Damm's own example, with the check digit 4.
    @Test(arguments: ["000-0000-5724", "00000005724", "０００−００００−５７２４", " 000 0000 5724 ", "000ー0000ー5724"])
    func `a number is read however it is written`(typed: String) {
        #expect(ReferenceNumber(typed: typed)?.text == "000-0000-5724")
    }

    @Test(arguments: ["", "0000000572", "000-0000-5725", "000000057244", "000-0000-572x"])
    func `what is no number is not read`(typed: String) {
        #expect(ReferenceNumber(typed: typed) == nil)
    }

    @Test func `a number is read aloud digit by digit`() {
        #expect(
            ReferenceNumber(typed: "000-0000-5724")?.spoken
                == "ゼロ、ゼロ、ゼロ、の、ゼロ、ゼロ、ゼロ、ゼロ、の、ご、なな、に、よん"
        )
    }

    /// Numbers that were given out must stay what they are.
    @Test(arguments: [(0, "094-0967-8615"), (1, "693-7379-9244"), (1_000_000, "735-9959-2490")])
    func `the permutation never changes`(sequence: Int, text: String) {
        #expect(ReferenceNumber(sequence: sequence)?.text == text)
    }
}

extension String {
    fileprivate func replacing(_ place: Index, _ character: Character) -> String {
        self[..<place] + String(character) + self[index(after: place)...]
    }
}
