import Foundation
import TestKit
import Testing

@testable import Signatures

/// Answers after which nobody knows more than before.
extension Case {
    private static func waiting(
        _ what: String,
        _ code: String,
        _ cause: String,
        _ change: @escaping @Sendable (inout Scene) throws -> Void
    ) -> Case {
        Case(what, code, citizen: Told.waiting, staff: "有効性確認待ち：" + cause, change)
    }

    private static func answer(
        _ what: String,
        _ code: String,
        _ cause: String,
        _ change: @escaping @Sendable (inout OCSPScript) throws -> Void
    ) -> Case {
        waiting(what, code, cause) { scene in
            var answer = scene.authorities.answer
            try change(&answer)
            try scene.use(answer)
        }
    }

    private static func responder(
        _ what: String,
        from authority: @escaping @Sendable (Scene) throws -> LocalAuthority = { $0.authorities.signing },
        with change: @escaping @Sendable (inout CertificateProfile) -> Void = { _ in }
    ) -> Case {
        waiting(what, "revocationSignerNotAuthorized", "OCSP応答に署名した者に、その権限がありません。") { scene in
            var profile = CertificateProfile.responder
            change(&profile)
            var answer = scene.authorities.answer
            answer.responder = try authority(scene).issue(
                "responder-\(UUID().uuidString)",
                profile,
                key: "responder-key.key"
            )
            try scene.use(answer)
        }
    }

    private static let tooOld = "OCSP応答が古くて使えません（2026年7月1日 11時50分時点）。"
    private static let otherCertificate = "OCSP応答が、この電子証明書についてのものではありません。"

    static let unusableAnswers = [
        waiting("nobody could be asked", "revocationUnavailable", "失効情報をまだ取得できていません。") { $0.evidence = [] },
        waiting("try later", "revocationUnavailable", "OCSPレスポンダーが回答しませんでした（状態3）。") { scene in
            scene.evidence = [.ocsp(OCSPScript.failure(status: 3), nonce: nil, fetchedAt: scene.moment)]
        },
        answer(
            "the responder does not know the certificate",
            "revocationUnknown",
            "OCSPレスポンダーがこの電子証明書を知りません。問い合わせ先の設定を確かめてください。"
        ) { $0.status = .unknown },
        answer("after the next update", "revocationStale", tooOld) { $0.nextUpdate = "20260701025400Z" },
        waiting("too old, with no next update", "revocationStale", tooOld) { scene in
            var answer = scene.authorities.answer
            answer.nextUpdate = nil
            try scene.use(answer)
            scene.policy.maximumAnswerAgeWithoutNext = 599
        },
        waiting("too old, whatever the next update", "revocationStale", tooOld) { $0.policy.maximumAnswerAge = 599 },
        waiting("too old for a later moment", "revocationStale", tooOld) { $0.moment += 4000 },
        answer(
            "from the future",
            "revocationNotYet",
            "OCSP応答の時刻が未来です（2026年7月1日 12時06分）。サーバーの時計を確かめてください。"
        ) {
            $0.thisUpdate = "20260701030600Z"
            $0.nextUpdate = nil
        },
        waiting(
            "good, but only after the certificate had run out",
            "revocationAfterExpiry",
            "OCSP応答が、電子証明書の有効期間が過ぎた後のもの（2026年7月3日 11時50分時点）なので、失効していなかったことを確かめられません。"
        ) { scene in
            var profile = CertificateProfile()
            profile.notAfter = "20260702145959Z"
            try scene.use(profile)
            var answer = scene.authorities.answer
            answer.thisUpdate = "20260703025000Z"
            answer.nextUpdate = nil
            scene.evidence = [.ocsp(try answer.answer(), nonce: nil, fetchedAt: scene.moment + 2 * 86_400)]
        },
        waiting("signed by an impostor", "revocationForged", "OCSP応答の署名が正しくありません。偽造の疑いがあります。") { scene in
            var answer = scene.authorities.answer
            answer.responder = try scene.impostor().credential
            answer.hasCertificate = false
            try scene.use(answer)
        },
        waiting("an altered answer", "revocationForged", "OCSP応答の署名が正しくありません。偽造の疑いがあります。") { scene in
            let answer = try scene.authorities.answer.answer()
            let status = try #require(answer.firstRange(of: [0x80, 0x00, 0x18, 0x0F]))
            var altered = answer
            altered[status.lowerBound] = 0x82
            scene.evidence = [.ocsp(altered, nonce: nil, fetchedAt: scene.moment)]
        },
        responder("a responder without the extended key usage", with: { $0.more = "" }),
        responder("a responder with another extended key usage", with: { $0.more = "extendedKeyUsage = clientAuth" }),
        responder("an expired responder", with: { $0.notAfter = "20260630145959Z" }),
        responder("a responder of another authority", from: { $0.authorities.authentication }),
        responder("a responder of an impostor", from: { try $0.impostor() }),
        answer(
            "a responder whose certificate does not come along",
            "revocationSignerNotAuthorized",
            "OCSP応答に署名した者に、その権限がありません。"
        ) { $0.hasCertificate = false },
        waiting("a certificate that is not needed", "revocationMalformed", "OCSP応答の形式が正しくありません（対応していない版または形式です）。") {
            scene in
            var answer = scene.authorities.answer
            answer.moreCertificates = [scene.authorities.holder.certificate]
            try scene.use(answer)
        },
        answer("about another number", "revocationForOtherCertificate", otherCertificate) { $0.serial = [1, 2, 3, 4] },
        waiting("about the same number of another generation", "revocationForOtherCertificate", otherCertificate) {
            scene in
            var answer = scene.authorities.answer
            answer.issuer = scene.authorities.signingBefore
            try scene.use(answer)
        },
        waiting("another nonce", "revocationNonceDiffers", "OCSP応答が、送った問い合わせに対するものではありません。") { scene in
            var answer = scene.authorities.answer
            answer.nonce = [1, 2, 3, 4]
            try scene.use(answer, nonce: [1, 2, 3, 5])
        },
        answer("signed with SHA-1", "revocationWeakAlgorithm", "OCSP応答に、安全でない暗号方式が使われています（RSA（SHA-1））。") {
            $0.digest = "sha1"
        },
        answer(
            "a critical extension that nobody knows",
            "revocationMalformed",
            "OCSP応答に、解釈できない重要な拡張があります（1.2.3.4）。"
        ) { $0.criticalExtension = true },
        waiting("no OCSP at all", "revocationMalformed", "OCSP応答の形式が正しくありません（あるべき項目と異なる項目があります）。") { scene in
            scene.evidence = [.ocsp(Array("<html>".utf8), nonce: nil, fetchedAt: scene.moment)]
        },
        waiting("a byte behind", "revocationMalformed", "OCSP応答の形式が正しくありません（末尾に余分なデータがあります）。") { scene in
            scene.evidence = [.ocsp(try scene.authorities.answer.answer() + [0], nonce: nil, fetchedAt: scene.moment)]
        },
        waiting("too large", "revocationTooLarge", "OCSP応答が大きすぎます（上限65536バイト）。") { scene in
            scene.evidence = [.ocsp(.init(repeating: 0, count: 65_537), nonce: nil, fetchedAt: scene.moment)]
        },
    ]
}
