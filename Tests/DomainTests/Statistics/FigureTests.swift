import Domain
import Testing

@Suite struct FigureTests {
    @Test func `nothing is a share of nothing`() {
        #expect(Share(0, of: 0) == nil)
        #expect(Share(3, of: 0) == nil)
    }

    @Test(
        arguments: [
            (0, 3, "0.0%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (3, 3, "100.0%"), (1, 16, "6.3%"), (1, 2000, "0.1%"),
            (1, 2001, "0.0%"), (999, 1000, "99.9%"),
        ]
    )
    func `a share is written with one decimal, halves rounded up`(part: Int, whole: Int, text: String) {
        #expect(Share(part, of: whole)?.text == text)
    }

    @Test(
        arguments: [
            (0, "0.0"), (12.5, "12.5"), (7.25, "7.3"), (9.96, "10.0"), (0.04, "0.0"), (-0.5, "-0.5"), (-0.04, "0.0"),
            (1234.5, "1234.5"),
        ]
    )
    func `a length is written with one decimal`(length: Double, text: String) {
        #expect(Figure.length(length).text == text)
        #expect(Figure.length(length).cell == text)
    }

    @Test func `counts are grouped for people and plain for spreadsheets`() {
        #expect(Figure.count(12345).text == "12,345")
        #expect(Figure.count(12345).cell == "12345")
    }

    @Test(
        arguments: [
            ([], 1), ([0], 1), ([1], 1), ([2, 1], 2), ([3], 5), ([6, 9], 10), ([10], 10), ([11], 20), ([21], 50),
            ([99], 100), ([100], 100), ([101], 200), ([4321], 5000),
        ]
    )
    func `an axis ends at a round number that no bar exceeds`(values: [Int], top: Int) {
        let scale = ChartScale(for: values)
        #expect(scale.top == top)
        #expect(scale.ticks.first == 0)
        #expect(scale.ticks.last == top)
    }
}
