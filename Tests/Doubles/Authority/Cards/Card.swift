import Crypto
import Foundation
import SwiftASN1
import X509

/// A My Number Card of the local authority: a directory with certificates, keys and what is known of the holder.
package struct Card: Sendable {
    /// The directory's name.
    package let name: String
    package let holder: Holder
    package let signing: Certificate
    private let authentication: Certificate
    private let directory: URL

    /// What the phone reads off the card.
    package struct Holder: Sendable, Codable {
        package let label: String
        package let name: String
        package let address: String
        /// `1985-06-15`
        package let birthDate: String
        /// JIS X 0303
        package let sex: String
        package let isLocked: Bool
    }

    /// Which of the two certificates, each with a PIN of its own.
    package enum Purpose: String, Sendable, Hashable {
        case signing = "sign"
        case authentication = "auth"

        /// Wrong tries until the card locks this PIN.
        package var tries: Int { self == .signing ? 5 : 3 }
    }

    init(directory: URL) throws {
        self.directory = directory
        name = directory.lastPathComponent
        let json = try Data(contentsOf: directory.appending(path: "holder.json"))
        holder = try JSONDecoder().decode(Holder.self, from: json)
        signing = try Self.certificate(directory, .signing)
        authentication = try Self.certificate(directory, .authentication)
    }

    private static func certificate(_ directory: URL, _ purpose: Purpose) throws -> Certificate {
        let file = directory.appending(path: "\(purpose.rawValue).crt")
        return try Certificate(pemEncoded: String(contentsOf: file, encoding: .utf8))
    }

    package func certificate(for purpose: Purpose) -> Certificate {
        purpose == .signing ? signing : authentication
    }

    /// A signature by the card. It computes RSA PKCS#1 v1.5 over the bytes as they are; whether these are a DigestInfo
    /// is the caller's matter. A card of the next kind (P-384) signs the hash alone.
    package func sign(_ bytes: [UInt8]) async throws -> [UInt8] {
        let key = directory.appending(path: "sign.key").path
        if P384.Signing.PublicKey(signing.publicKey) != nil {
            return try await OpenSSL.run(["pkeyutl", "-sign", "-inkey", key], input: bytes.suffix(32))
        }
        let padding = ["-pkeyopt", "rsa_padding_mode:pkcs1"]
        return try await OpenSSL.run(["pkeyutl", "-sign", "-inkey", key] + padding, input: bytes)
    }
}
