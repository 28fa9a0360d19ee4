import Foundation
import TestKit

/// A self-signed certificate with its key, readable by PostgreSQL.
struct TestCertificate {
    let certificate: URL
    let key: URL

    static func make(commonName: String) async throws -> TestCertificate {
        let directory = URL(filePath: "/tmp/madoguchi-certificate-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let made = TestCertificate(
            certificate: directory.appending(path: "certificate.pem"),
            key: directory.appending(path: "key.pem")
        )
        let child = ChildProcess(words: [
            "/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
            "/CN=\(commonName)",
            "-keyout", made.key.path, "-out", made.certificate.path,
        ])
        let status = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: child.run()) }
        }
        guard status == 0 else { throw POSIXError(.ECHILD) }
        if geteuid() == 0, let user = getpwnam("postgres") {
            chown(made.key.path, user.pointee.pw_uid, user.pointee.pw_gid)
        }
        return made
    }
}
