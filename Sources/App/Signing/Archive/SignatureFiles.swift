import Foundation
import Signatures

/// The evidence of a signature as files that the openssl command reads.
struct SignatureFiles {
    private var files: [(name: String, content: Data)]

    init(_ signature: KeptSignature, list: RevocationListStore.KeptList?) throws {
        let policy = try JSONDecoder().decode(KeptPolicy.self, from: Data(signature.verdict.policy.utf8)).policy
        let certificate = try CheckedCertificate(Array(signature.certificate), trusting: try TrustStore(policy))
        files = [
            ("document.json", signature.document),
            (signature.form == .cms ? "signature.p7s" : "signature.bin", signature.signature),
            ("certificate.pem", Self.pem(signature.certificate)),
            ("issuer.pem", Self.pem(Data(certificate.issuerCertificate))),
            ("received-at.txt", Data("\(Int(signature.receivedAt.timeIntervalSince1970))\n".utf8)),
        ]
        if let answer = signature.verdict.answer { files.append(("ocsp.der", answer.response)) }
        if let list { files.append(("list.der", Data(list.content))) }
    }

    /// - Parameter directory: is made; files that are there already are not overwritten.
    /// - Returns: the names of the files.
    func write(to directory: URL) throws -> [String] {
        try FileManager.default.createDirectory(
            at: directory,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        for (name, content) in files {
            let file = directory.appending(path: name)
            try content.write(to: file, options: .withoutOverwriting)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
        return files.map(\.name)
    }

    private static func pem(_ certificate: Data) -> Data {
        let text = certificate.base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return Data("-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n".utf8)
    }
}
