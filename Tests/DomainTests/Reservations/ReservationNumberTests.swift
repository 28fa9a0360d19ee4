import Domain
import TestKit
import Testing

@Suite struct ReservationNumberTests {
    private let numbers: [ReservationNumber]

    init() {
        var random = SeededGenerator(state: 7)
        numbers = (0..<200).map { _ in ReservationNumber(random: random.next()) }
    }

    @Test func `the letters cannot be taken for one another`() {
        #expect(ReservationNumber.alphabet.count == 32)
        #expect(Set(ReservationNumber.alphabet).isDisjoint(with: "0O1I"))
    }

    @Test func `it is read as it was written, however it is typed`() {
        for number in numbers {
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: number.letters.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
            let wide = String(scalars)
            let hyphens = ["-", "－", "ー", "‐", "–", "—", " ", "　"].map { hyphen in
                "\(number.letters.prefix(4))\(hyphen)\(number.letters.suffix(4))"
            }
            for typed in [number.text, number.letters, number.text.lowercased(), wide, wide.lowercased()] + hyphens {
                #expect(ReservationNumber(typed: typed) == number, "\(typed)")
            }
        }
    }

    @Test func `every single wrong letter is noticed`() {
        for number in numbers {
            for place in 0..<8 {
                for letter in ReservationNumber.alphabet where letter != Array(number.letters)[place] {
                    var letters = Array(number.letters)
                    letters[place] = letter
                    #expect(ReservationNumber(typed: String(letters)) == nil)
                }
            }
        }
    }

    @Test func `every swap of neighbours is noticed but that of 2 and Z`() {
        for number in numbers {
            for place in 0..<7 {
                var letters = Array(number.letters)
                letters.swapAt(place, place + 1)
                let isSame = letters[place] == letters[place + 1] || Set(letters[place...place + 1]) == ["2", "Z"]
                #expect((ReservationNumber(typed: String(letters)) == nil) == !isSame)
            }
        }
    }
}
