extension OpenSSLWorkspace {
    /// A signature as a card makes it.
    package func sign(_ document: [UInt8], _ digest: String = "sha256", key: String) throws -> [UInt8] {
        try output(of: document) { "dgst -\(digest) -sign \(key) -out \($1) \($0)" }
    }

    /// RSA over the bytes themselves inside the padding: what a card does when it is given no DigestInfo.
    package func pad(_ bytes: [UInt8], key: String) throws -> [UInt8] {
        try output(of: bytes) { "pkeyutl -sign -inkey \(key) -pkeyopt rsa_padding_mode:pkcs1 -in \($0) -out \($1)" }
    }

    /// CMS SignedData, detached unless `options` say otherwise.
    package func cms(_ document: [UInt8], by signers: [Credential], _ options: String = "") throws -> [UInt8] {
        let names = signers.map { "-signer \($0.pem) -inkey \($0.key)" }.joined(separator: " ")
        return try output(of: document) { "cms -sign -binary \(names) \(options) -in \($0) -outform DER -out \($1)" }
    }

    package func digest(_ bytes: [UInt8], _ algorithm: String) throws -> [UInt8] {
        try output(of: bytes) { "dgst -\(algorithm) -binary -out \($1) \($0)" }
    }

    /// - Parameter command: what `openssl` is asked to do from one file into another.
    private func output(of input: [UInt8], _ command: (_ from: String, _ to: String) -> String) throws -> [UInt8] {
        let (from, to) = (unused("in"), unused("out"))
        try write(from, input)
        try openssl(command(from, to))
        return try read(to)
    }
}
