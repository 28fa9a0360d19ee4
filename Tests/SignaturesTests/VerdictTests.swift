import Testing

@testable import Signatures

/// The table: each way in which a signature can be good, wrong, or not decidable yet.
@Suite(.serialized) struct VerdictTests {
    @Test(arguments: Case.valid + Case.documents + Case.certificates + Case.profiles)
    func `a certificate and its signature`(row: Case) throws { try check(row) }

    @Test(arguments: Case.cms) func `a signature in CMS`(row: Case) throws { try check(row) }

    @Test(arguments: Case.answers + Case.unusableAnswers) func `an answer by OCSP`(row: Case) throws { try check(row) }

    @Test(arguments: Case.lists) func `a revocation list`(row: Case) throws { try check(row) }

    @Test func `every code is in the table`() {
        let table = Case.valid + Case.documents + Case.certificates + Case.profiles + Case.cms + Case.answers
        #expect(
            Set((table + Case.unusableAnswers + Case.lists).map(\.code)) == [
                "valid", "validRevokedSince",
                "tooLarge", "malformedCertificate", "malformedSignature", "malformedCMS", "signerCertificateMissing",
                "severalSigners", "superfluousParts", "documentDiffers", "unsupportedCertificate", "testCertificate",
                "untrustedIssuer", "certificateForged", "weakAlgorithm", "unsupportedAlgorithm",
                "unknownCriticalExtension", "keyUsageWrong", "policyNotAccepted", "policyNotCritical", "holderMissing",
                "issuerNotValid", "notYetValid", "expired", "signatureDoesNotMatch", "revoked",
                "revocationUnavailable", "revocationUnknown", "revocationStale", "revocationNotYet",
                "revocationForged", "revocationAfterExpiry", "revocationSignerNotAuthorized",
                "revocationForOtherCertificate",
                "revocationNonceDiffers", "revocationDeltaList", "revocationMalformed", "revocationWeakAlgorithm",
                "revocationTooLarge",
            ]
        )
    }

    private func check(_ row: Case) throws {
        var scene = try Scene()
        try row.change(&scene)
        let verdict = try scene.verdict
        #expect(verdict.code == row.code)
        #expect(verdict.citizenSentence == row.citizen)
        #expect(verdict.staffSentence == row.staff)
    }
}
