import Foundation
import TestKit
import Testing

@testable import Signatures

/// What BER allows and DER does not.
@Suite struct DERReaderTests {
    @Test(
        arguments: [
            ([0x30, 0x80, 0x00, 0x00], DERFault.badLength),
            ([0x30, 0x81, 0x02, 0x05, 0x00], .badLength),
            ([0x30, 0x82, 0x00, 0x80] + [UInt8](repeating: 0, count: 128), .badLength),
            ([0x30, 0x85, 0, 0, 0, 0, 2, 0x05, 0x00], .badLength),
            ([0x30, 0xFF], .badLength),
            ([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], .truncated),
            ([0x30, 0x82, 0x01], .truncated),
            ([0x30, 0x03, 0x05, 0x00], .truncated),
            ([0x30], .truncated),
            ([], .missingPart),
            ([0x31, 0x00], .unexpectedTag),
            ([0x30, 0x00, 0x00], .trailingBytes),
        ] as [([UInt8], DERFault)]
    )
    func `one sequence, as short as possible`(bytes: [UInt8], fault: DERFault) {
        #expect(throws: fault) { try DERValue.only(in: bytes[...], .sequence) }
    }

    @Test(arguments: [[], [0x00, 0x7F], [0xFF, 0x80], [0x00, 0x00]] as [[UInt8]])
    func `integers without superfluous octets`(content: [UInt8]) {
        #expect(throws: DERFault.badValue) { try DERInteger(content: content[...]) }
    }

    @Test func `a number that is zero or below it numbers no certificate`() throws {
        for content in [[0x00], [0xFF], [0x80, 0x00], [UInt8](repeating: 1, count: 21)] as [[UInt8]] {
            let integer = try DERInteger(content: content[...])
            #expect(throws: DERFault.badValue) { try SerialNumber(integer) }
        }
    }

    @Test(arguments: [[0x01, 0x01, 0x00], [0x01, 0x01, 0x01], [0x01, 0x00], [0x01, 0x02, 0xFF, 0xFF]] as [[UInt8]])
    func `false is not written, and true is FF`(bytes: [UInt8]) {
        #expect(throws: DERFault.badValue) {
            var reader = DERReader(bytes[...])
            _ = try reader.readTrue()
        }
    }

    @Test(arguments: [[0x03, 0x00], [0x03, 0x02, 0x01, 0x80]] as [[UInt8]])
    func `bit strings of whole octets`(bytes: [UInt8]) {
        #expect(throws: DERFault.badValue) {
            var reader = DERReader(bytes[...])
            _ = try reader.readOctetsOfBitString()
        }
    }

    @Test(
        arguments: [
            [0x03, 0x02, 0x05, 0xC0], [0x03, 0x02, 0x07, 0xC0], [0x03, 0x01, 0x00], [0x03, 0x03, 0x00, 0xC0, 0x00],
        ] as [[UInt8]]
    )
    func `named bits end with the last that is set`(bytes: [UInt8]) {
        #expect(throws: DERFault.badValue) { try KeyUsage(bytes[...]) }
    }

    @Test func `the bits of the signing certificate`() throws {
        #expect(try KeyUsage([0x03, 0x02, 0x06, 0xC0]) == [.digitalSignature, .nonRepudiation])
        #expect(try KeyUsage([0x03, 0x02, 0x01, 0x06]) == [.keyCertSign, .crlSign])
    }

    @Test func `extensions, each once and not too many`() throws {
        func list(_ ids: [UInt8]) -> [UInt8] {
            DER.value(0x30, ids.flatMap { DER.sequence([0x06, 0x02, 0x2A, $0], [0x04, 0x02, 0x05, 0x00]) })
        }
        #expect(try ExtensionList(list(Array(1...32))[...])[OID(1, 2, 32)] != nil)
        #expect(throws: DERFault.unsupportedForm) { try ExtensionList(list(Array(1...33))[...]) }
        #expect(throws: DERFault.badOrder) { try ExtensionList(list([1, 2, 1])[...]) }
        #expect(throws: DERFault.missingPart) { try ExtensionList(list([])[...]) }
    }

    @Test func `a name for staff is short and printable`() throws {
        let text = "a\n\u{1B}b" + String(repeating: "長", count: 300)
        let attribute = DER.sequence([0x06, 0x03, 0x55, 0x04, 0x0A], DER.value(0x0C, Array(text.utf8)))
        let name = DistinguishedName(try DERValue.only(in: DER.sequence(DER.value(0x31, attribute))[...], .sequence))
        #expect(name.description.hasPrefix("O=ab長長"))
        #expect(name.description.count == 200)
        #expect(name.organization == text)
    }

    @Test func `members of a set in order`() throws {
        let ordered = try DERValue.only(in: [0x31, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x02], .set)
        #expect(try ordered.setMembers.count == 2)
        let unordered = try DERValue.only(in: [0x31, 0x06, 0x02, 0x01, 0x02, 0x02, 0x01, 0x01], .set)
        #expect(throws: DERFault.badOrder) { try unordered.setMembers }
    }

    @Test(arguments: [
        "1.2.392.200149.8.5.1.1.20", "2.5.29.15", "2.16.840.1.101.3.4.2.1", "1.3.132.0.34",
        "0.9.2342.19200300.100.1.25",
        "2.999.3",
    ])
    func `object identifiers are written as they are read`(text: String) throws {
        let id = try #require(OID(text))
        #expect(id.description == text)
        #expect(try OID(content: id.content) == id)
    }

    @Test(arguments: ["", "1", "1.2.", "3.1", "1.40", "1.x", "1.2.-3", "1.2.99999999999999999999"])
    func `what is no object identifier`(text: String) {
        #expect(OID(text) == nil)
    }

    @Test(arguments: [[], [0x80, 0x01], [0x2A, 0x80, 0x01], [0x2A, 0x83]] as [[UInt8]])
    func `arcs without padding, to their end`(content: [UInt8]) {
        #expect(throws: DERFault.badValue) { try OID(content: content[...]) }
    }
}
