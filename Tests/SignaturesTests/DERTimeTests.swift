import Foundation
import Testing

@testable import Signatures

@Suite struct DERTimeTests {
    private func read(_ tag: UInt8, _ text: String) throws -> Date {
        var reader = DERReader(([tag, UInt8(text.utf8.count)] + Array(text.utf8))[...])
        return try reader.readTime()
    }

    @Test(
        arguments: [
            (0x17, "260701030000Z", 1_782_874_800.0),
            (0x17, "491231235959Z", 2_524_607_999),
            (0x17, "500101000000Z", -631_152_000),
            (0x17, "240229120000Z", 1_709_208_000),
            (0x18, "20500101000000Z", 2_524_608_000),
        ] as [(UInt8, String, Double)]
    )
    func `a moment to the second`(tag: UInt8, text: String, seconds: Double) throws {
        #expect(try read(tag, text).timeIntervalSince1970 == seconds)
    }

    @Test(
        arguments: [
            (0x17, "2607010300Z"), (0x17, "260701030000"), (0x17, "260701120000+0900"), (0x17, "260701030060Z"),
            (0x17, "260701240000Z"), (0x17, "260230030000Z"), (0x17, "261301030000Z"), (0x17, "26070103000 Z"),
            (0x17, ""),
            (0x18, "20260701030000Z"), (0x18, "20500101000000.5Z"), (0x18, "500101000000Z"), (0x18, "00000101000000Z"),
        ] as [(UInt8, String)]
    )
    func `what X.509 does not allow`(tag: UInt8, text: String) {
        #expect(throws: DERFault.badValue) { try read(tag, text) }
    }
}
