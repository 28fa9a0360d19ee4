import Testing

@testable import Domain

@Suite struct QRCodeTests {
    /// ISO/IEC 18004, annex I: the codewords of a version 1-M code and their error correction.
    @Test func `error correction follows the standard's example`() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        let correction: [UInt8] = [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]
        #expect(ReedSolomon.remainder(of: data, degree: 10) == correction)
    }

    @Test(arguments: [
        (1, 21), (14, 21), (15, 25), (26, 25), (42, 29), (62, 33), (84, 37), (180, 53), (213, 57), (412, 77), (666, 97),
    ])
    func `a longer text takes a larger code`(length: Int, size: Int) throws {
        let code = try #require(QRCode(String(repeating: "a", count: length)))
        #expect(code.size == size)
    }

    @Test func `a text that does not fit has no code`() {
        #expect(QRCode(String(repeating: "a", count: 667)) == nil)
    }

    @Test func `the three large squares stand in their corners`() throws {
        let code = try #require(QRCode("https://shinsei.example.jp/status"))
        let last = code.size - 1
        for (row, column) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            for offset in 0...6 {
                #expect(code.isDark(row: row, column: column + offset))
                #expect(code.isDark(row: row + offset, column: column))
            }
            #expect(!code.isDark(row: row + 1, column: column + 1))
            #expect(code.isDark(row: row + 3, column: column + 3))
        }
    }
}
