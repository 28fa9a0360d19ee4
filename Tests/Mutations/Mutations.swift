import ArgumentParser
import Foundation
import Signatures
import TestKit

/// Changes good signatures, certificates and answers at random: nothing may crash, and nothing that was changed may be
/// found valid.
@main struct Mutations: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes good signatures at random; none that was changed may be found valid."
    )

    @Option(help: "How many changed ones are judged.") var count = 100_000
    @Option(help: "Decides what is changed, and how.") var seed: UInt64 = 1

    func run() throws {
        let tally = try judge()
        tally.report(seed: seed)
        // Here everything has been given back: a search for leaks finds only what was really lost.
        if tally.unexplained > 0 { throw ExitCode.failure }
    }

    private func judge() throws -> Tally {
        let authorities = try LocalAuthorities()
        var policy = SignaturePolicy(anchors: authorities.anchors)
        policy.acceptsTestCertificates = true
        policy.acceptedPolicies = [.signingTestPolicy]
        let verifier = SignatureVerifier(store: try TrustStore(policy))
        let samples = try Sample.all(of: authorities)
        for sample in samples {
            let verdict = sample.verdict(by: verifier)
            guard verdict.code == "valid" else { throw NotGood(sample: sample.name, sentence: verdict.staffSentence) }
        }
        var mutator = Mutator(samples: samples, seed: seed)
        var tally = Tally()
        for index in 0..<count {
            let mutant = mutator.next()
            let verdict = mutant.sample.verdict(by: verifier)
            tally.add(verdict, of: mutant, index: index)
        }
        return tally
    }

    struct NotGood: Error {
        let sample: String
        let sentence: String
    }
}
