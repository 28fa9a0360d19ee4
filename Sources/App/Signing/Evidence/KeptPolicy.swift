import Crypto
import Foundation
import Signatures

/// A policy as it is kept, so that in ten years the same judgement can be made again.
struct KeptPolicy: Sendable, Codable {
    let anchors: [Data]
    let acceptedPolicies: [String]
    let acceptsTestCertificates: Bool
    let acceptedAlgorithms: [String]
    let acceptsBareDigest: Bool
    let minimumRSABits: Int
    /// In seconds, as the following.
    let clockSkew: TimeInterval
    let maximumAnswerAge: TimeInterval
    let maximumAnswerAgeWithoutNext: TimeInterval
    let maximumListAge: TimeInterval

    init(_ policy: SignaturePolicy) {
        anchors = policy.anchors.map { Data($0) }
        acceptedPolicies = policy.acceptedPolicies.map(\.description)
        acceptsTestCertificates = policy.acceptsTestCertificates
        acceptedAlgorithms = policy.acceptedAlgorithms.map(\.rawValue).sorted()
        acceptsBareDigest = policy.acceptsBareDigest
        minimumRSABits = policy.minimumRSABits
        clockSkew = policy.clockSkew
        maximumAnswerAge = policy.maximumAnswerAge
        maximumAnswerAgeWithoutNext = policy.maximumAnswerAgeWithoutNext
        maximumListAge = policy.maximumListAge
    }

    /// The policy itself.
    var policy: SignaturePolicy {
        var policy = SignaturePolicy(anchors: anchors.map { Array($0) })
        policy.acceptedPolicies = acceptedPolicies.compactMap { OID($0) }
        policy.acceptsTestCertificates = acceptsTestCertificates
        policy.acceptedAlgorithms = Set(acceptedAlgorithms.compactMap { SignatureAlgorithm(rawValue: $0) })
        policy.acceptsBareDigest = acceptsBareDigest
        policy.minimumRSABits = minimumRSABits
        policy.clockSkew = clockSkew
        policy.maximumAnswerAge = maximumAnswerAge
        policy.maximumAnswerAgeWithoutNext = maximumAnswerAgeWithoutNext
        policy.maximumListAge = maximumListAge
        return policy
    }

    /// JSON whose keys are in the order of the alphabet: the same policy is the same text.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func digest(of text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}
