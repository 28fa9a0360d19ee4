import Crypto
import CryptoExtras
import Foundation

/// A password as the database keeps it: scrypt (RFC 7914) with its parameters and salt in one text, in the PHC string
/// format, e.g. `$scrypt$ln=15,r=8,p=1$salt$hash`.
struct PasswordHash: Sendable, Hashable {
    /// What one try costs: memory 128 · 2^logRounds · blockSize bytes.
    struct Cost: Sendable, Hashable {
        var logRounds: Int
        var blockSize: Int
        var parallelism: Int

        /// With fifteen, 32 MiB three times one after the other: a setting of OWASP's Password Storage Cheat Sheet.
        init(logRounds: Int, blockSize: Int = 8, parallelism: Int = 3) {
            self.logRounds = logRounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    let cost: Cost
    private let salt: Data
    private let key: Data

    /// Blocks for the time of one try.
    init(of password: String, cost: Cost) throws {
        let salt = Self.random(.bits128)
        self.cost = cost
        self.salt = salt
        key = try Self.derive(password, salt, cost)
    }

    /// Looks like a hash and costs as much to check, but no password matches it.
    static func unmatchable(cost: Cost) -> PasswordHash {
        PasswordHash(cost: cost, salt: random(.bits128), key: random(.bits256))
    }

    private init(cost: Cost, salt: Data, key: Data) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Reads a stored hash; `nil` when it is none.
    init?(text: String) {
        guard let match = text.wholeMatch(of: /\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([^$]+)\$([^$]+)/),
            let logRounds = Int(match.1), let blockSize = Int(match.2), let parallelism = Int(match.3),
            let salt = Data(base64Encoded: String(match.4)), let key = Data(base64Encoded: String(match.5)),
            key.count == 32
        else { return nil }
        self.init(
            cost: Cost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism),
            salt: salt,
            key: key
        )
    }

    var text: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)"
            + "$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Blocks for the time of one try; compares in constant time.
    func matches(_ password: String) throws -> Bool {
        let candidate = try Self.derive(password, salt, cost)
        return zip(candidate, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The same characters typed on another device may come in another Unicode form; NFKC makes them one (RFC 8265).
    private static func derive(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
        try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCompatibilityMapping.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        ).withUnsafeBytes { Data($0) }
    }

    private static func random(_ size: SymmetricKeySize) -> Data {
        SymmetricKey(size: size).withUnsafeBytes { Data($0) }
    }
}
