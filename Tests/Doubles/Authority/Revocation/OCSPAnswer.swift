import Crypto
import CryptoExtras
import Foundation
import SwiftASN1

/// A successful OCSP response in DER, to be spoilt: where its signed part and its signature lie (RFC 6960, 4.2.1).
struct OCSPAnswer {
    private var bytes: [UInt8]
    private let signed: Range<Int>
    private let signature: Range<Int>

    /// The response is not of the shape that the openssl command gives.
    struct Unexpected: Error {}

    init(_ bytes: [UInt8]) throws {
        // OCSPResponse: status, [0] { type, OCTET STRING holding BasicOCSPResponse: signed part, algorithm, signature }
        let response = try Self.children(of: DER.parse(bytes))
        guard response.count == 2, let body = try Self.children(of: response[1]).first,
            case .primitive(let basic) = try Self.children(of: body).last?.content
        else { throw Unexpected() }
        let parts = try Self.children(of: DER.parse(basic))
        guard parts.count >= 3, case .primitive(let bits) = parts[2].content else { throw Unexpected() }
        self.bytes = bytes
        // Slices keep the places that they have in the whole.
        signed = parts[0].encodedBytes.startIndex..<parts[0].encodedBytes.endIndex
        // The first byte tells the number of unused bits.
        signature = bits.startIndex + 1..<bits.endIndex
    }

    private static func children(of node: ASN1Node) throws -> [ASN1Node] {
        guard case .constructed(let nodes) = node.content else { throw Unexpected() }
        return Array(nodes)
    }

    func tampered() -> [UInt8] {
        var spoilt = bytes
        spoilt[signature.lowerBound + signature.count / 2] ^= 1
        return spoilt
    }

    /// All times of the answer earlier by that many seconds, signed anew.
    ///
    /// - Parameter key: the responder's RSA key, PEM.
    func aged(by seconds: TimeInterval, signedWith key: String) throws -> [UInt8] {
        var aged = bytes
        for place in signed.dropLast(16) where bytes[place] == 0x18 && bytes[place + 1] == 15 {
            let text = String(decoding: bytes[place + 2..<place + 17], as: UTF8.self)
            guard let time = Self.times.date(from: text) else { continue }
            let earlier = Self.times.string(from: time.addingTimeInterval(-seconds))
            aged.replaceSubrange(place + 2..<place + 17, with: Array(earlier.utf8))
        }
        let digest = SHA256.hash(data: aged[signed])
        let new = try _RSA.Signing.PrivateKey(pemRepresentation: key).signature(
            for: digest,
            padding: .insecurePKCS1v1_5
        )
        aged.replaceSubrange(signature, with: Array(new.rawRepresentation))
        return aged
    }

    /// GeneralizedTime
    private static var times: DateFormatter {
        let times = DateFormatter()
        times.locale = Locale(identifier: "en_US_POSIX")
        times.timeZone = .gmt
        times.dateFormat = "yyyyMMddHHmmss'Z'"
        return times
    }
}
