import Foundation

/// Answers OCSP requests by the openssl command, one process for each, so that many may ask at the same time. The same
/// request again gets the same answer until the authority's index changes.
actor OCSPResponder {
    /// OCSPResponse with the status tryLater alone (RFC 6960, 4.2.1).
    private static let tryLater: [UInt8] = [0x30, 0x03, 0x0A, 0x01, 0x03]
    private static let answersKept = 200

    private let directory: URL
    private var answers: [Question: [UInt8]] = [:]
    private(set) var fault: OCSPFault?

    private struct Question: Hashable {
        let bytes: [UInt8]
        let authority: String
        let index: Data
    }

    init(directory: URL) {
        self.directory = directory
    }

    func set(_ fault: OCSPFault?) { self.fault = fault }

    func answer(_ bytes: [UInt8], of authority: String) async throws -> [UInt8] {
        switch fault {
        case .tryLater: return Self.tryLater
        case .unknown: return try await respond(to: bytes, of: authority, index: "/dev/null")
        case .forged: return try await respond(to: bytes, of: authority, signer: "impostor")
        case .tampered: return try OCSPAnswer(await respond(to: bytes, of: authority)).tampered()
        case .stale:
            let answer = try OCSPAnswer(await respond(to: bytes, of: authority))
            let key = try String(contentsOf: directory.appending(path: "\(authority)/ocsp.key"), encoding: .utf8)
            return try answer.aged(by: 2 * 24 * 60 * 60, signedWith: key)
        case .away, .silent, nil: break
        }
        let index = try Data(contentsOf: directory.appending(path: "\(authority)/index.txt"))
        let question = Question(bytes: bytes, authority: authority, index: index)
        if let answer = answers[question] { return answer }
        let answer = try await respond(to: bytes, of: authority)
        if answers.count >= Self.answersKept { answers = [:] }
        answers[question] = answer
        return answer
    }

    private func respond(
        to question: [UInt8],
        of authority: String,
        signer: String? = nil,
        index: String? = nil
    ) async throws -> [UInt8] {
        func path(_ name: String, _ owner: String) -> String { directory.appending(path: "\(owner)/\(name)").path }
        let signer = signer ?? authority
        return try await OpenSSL.run(
            [
                "ocsp", "-index", index ?? path("index.txt", authority), "-CA", path("ca.crt", authority),
                "-rsigner", path("ocsp.crt", signer), "-rkey", path("ocsp.key", signer), "-nmin", "10",
                "-reqin", "/dev/stdin", "-respout", "/dev/stdout",
            ],
            input: question
        )
    }
}
