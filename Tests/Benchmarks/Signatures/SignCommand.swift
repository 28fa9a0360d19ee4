import ArgumentParser
import Signatures

/// How many signatures are verified per second beside `openssl speed`, which does nothing but the arithmetic: one
/// verification by RSA-2048. Both count seconds of one processor's time.
struct SignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "The Signatures room beside openssl speed"
    )

    @Option var rounds = 3
    @Option(help: "How long a round lasts, in seconds of processor time.") var seconds = 3

    func run() async throws {
        let sample = try SignedSample()
        let contest = Contest(rounds: rounds)
        let peer = OpenSSLSpeed(seconds: seconds)

        // The certificate and what was said about its revocation have been checked before and are still good.
        let signature = try await contest.run({ try rate(sample.verifySignature) }, against: peer.rate)
        try Figure(
            "sign.signature",
            ours: signature.ours,
            limit: signature.theirs,
            unit: "verify/s",
            goal: .atLeast(0.5)
        ).print()
        // A certificate that comes for the first time: two verifications by RSA.
        let certificate = try await contest.run({ try rate(sample.verifyCertificate) }, against: peer.rate)
        try Figure("sign.certificate", ours: certificate.ours, limit: certificate.theirs, unit: "verify/s").print()
        // Nothing was checked before, the OCSP answer and its responder neither: four verifications by RSA.
        let everything = try await contest.run({ try rate(sample.verifyEverything) }, against: peer.rate)
        try Figure("sign.everything", ours: everything.ours, limit: everything.theirs, unit: "verify/s").print()
    }

    /// How often a signature is found valid per second of one processor's time.
    private func rate(_ verify: () throws -> Verdict) throws -> Double {
        let start = ProcessorTime.now
        var count = 0
        while ProcessorTime.now - start < Double(seconds) {
            for _ in 0..<200 {
                let verdict = try verify()
                guard case .valid = verdict else { throw NotValid(sentence: verdict.staffSentence) }
            }
            count += 200
        }
        return Double(count) / (ProcessorTime.now - start)
    }
}

/// The good signature is found not to be one, so that its speed would mean nothing.
struct NotValid: Error {
    let sentence: String
}
