import Foundation
import TestKit

@testable import Signatures

/// What the responder can say.
extension Case {
    private static func answer(
        _ what: String,
        _ code: String,
        citizen: String,
        staff: String,
        _ change: @escaping @Sendable (inout OCSPScript) throws -> Void
    ) -> Case {
        Case(what, code, citizen: citizen, staff: staff) { scene in
            var answer = scene.authorities.answer
            try change(&answer)
            try scene.use(answer)
        }
    }

    private static let good = "電子署名は有効です（OCSP応答、2026年7月1日 11時50分時点の情報）。"

    static let answers = [
        answer("the authority itself answers", "valid", citizen: Told.verified, staff: good) {
            $0.responder = $0.issuer.credential
            $0.hasCertificate = false
        },
        answer("the authority's certificate comes along", "valid", citizen: Told.verified, staff: good) {
            $0.moreCertificates = [$0.issuer.certificate]
        },
        Case("the nonce comes back", "valid", citizen: Told.verified, staff: good) { scene in
            var answer = scene.authorities.answer
            answer.nonce = [1, 2, 3, 4]
            try scene.use(answer, nonce: [1, 2, 3, 4])
        },
        Case("the responder knows no nonce", "valid", citizen: Told.verified, staff: good) { scene in
            try scene.use(scene.authorities.answer, nonce: [1, 2, 3, 4])
        },
        Case("an answer that was fetched before", "valid", citizen: Told.verified, staff: good) { scene in
            scene.evidence = [
                .ocsp(try scene.authorities.answer.answer(), nonce: nil, fetchedAt: scene.moment - 300)
            ]
        },
        answer(
            "revoked before",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：氏名・住所などの変更）。"
        ) { $0.status = .revoked(at: "20260615030000Z", reason: 3) },
        answer(
            "revoked at that very moment, without a reason",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年7月1日 12時00分に失効しています（理由：特に示されていません）。"
        ) { $0.status = .revoked(at: "20260701030000Z", reason: nil) },
        answer(
            "on hold",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：疑いによる一時停止（解除されません））。"
        ) { $0.status = .revoked(at: "20260615030000Z", reason: 6) },
        Case(
            "revoked afterwards",
            "validRevokedSince",
            citizen: Told.verified,
            staff: "電子署名は有効です（OCSP応答、2026年7月1日 13時50分時点の情報）。"
                + "ただし、署名より後の2026年7月1日 13時00分に失効しています（理由：電子証明書の更新）。"
        ) { scene in
            var answer = scene.authorities.answer
            answer.status = .revoked(at: "20260701040000Z", reason: 4)
            answer.thisUpdate = "20260701045000Z"
            answer.nextUpdate = nil
            scene.evidence = [
                .ocsp(try answer.answer(), nonce: nil, fetchedAt: scene.moment + 7200)
            ]
        },
        Case(
            "revoked, as told after the certificate had run out",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：氏名・住所などの変更）。"
        ) { scene in
            var profile = CertificateProfile()
            profile.notAfter = "20260702145959Z"
            try scene.use(profile)
            var answer = scene.authorities.answer
            answer.status = .revoked(at: "20260615030000Z", reason: 3)
            answer.thisUpdate = "20260703025000Z"
            answer.nextUpdate = nil
            scene.evidence = [.ocsp(try answer.answer(), nonce: nil, fetchedAt: scene.moment + 2 * 86_400)]
        },
        Case(
            "good by OCSP, revoked by the list",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：秘密鍵が漏れた、またはその疑い）。"
        ) { scene in
            let list = try scene.authorities.signing.list([
                RevokedCertificate("0132C4B1", at: "260615030000Z", "keyCompromise")
            ])
            scene.evidence.append(.list(list, fetchedAt: scene.moment))
        },
        Case(
            "an answer that is too old beside a good list",
            "valid",
            citizen: Told.verified,
            staff: "電子署名は有効です（失効リスト、2026年7月1日 0時00分時点の情報）。"
        ) { scene in
            var answer = scene.authorities.answer
            answer.nextUpdate = "20260701025100Z"
            scene.evidence = [
                .ocsp(try answer.answer(), nonce: nil, fetchedAt: scene.moment),
                .list(try scene.authorities.signing.list([]), fetchedAt: scene.moment),
            ]
        },
    ]
}
