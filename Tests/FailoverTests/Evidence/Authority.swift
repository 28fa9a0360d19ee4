import Failover
import Foundation

/// An authority made with OpenSSL, as ops/certificates makes them, in a directory of its own.
struct Authority {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try shell(
            """
            openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key
            openssl req -x509 -new -key ca.key -sha256 -days 30 -subj '/O=Madoguchi/CN=CA' -out ca.crt \
              -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign
            """
        )
    }

    var file: String { path("ca.crt") }

    func identity(of host: String, signedBy other: Authority? = nil) throws -> SignedEvidence.Identity {
        let authority = other?.directory.path ?? directory.path
        try shell(
            """
            openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out \(host).key
            openssl req -new -key \(host).key -subj '/O=Madoguchi/CN=\(host)' -out \(host).csr
            printf 'basicConstraints=critical,CA:FALSE\\nkeyUsage=critical,digitalSignature\\n' >extensions
            openssl x509 -req -in \(host).csr -CA \(authority)/ca.crt -CAkey \(authority)/ca.key -CAcreateserial \
              -sha256 -days 20 -extfile extensions -out \(host).crt
            """
        )
        return try SignedEvidence.Identity(certificate: path("\(host).crt"), key: path("\(host).key"))
    }

    func remove() { try? FileManager.default.removeItem(at: directory) }

    private func path(_ name: String) -> String { directory.appending(path: name).path }

    private func shell(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-euc", script]
        process.currentDirectoryURL = directory
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
    }

    private struct Failed: Error {}
}
