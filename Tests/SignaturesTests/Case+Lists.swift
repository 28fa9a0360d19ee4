import Foundation
import TestKit

@testable import Signatures

extension Case {
    private static func list(
        _ what: String,
        _ code: String = "valid",
        citizen: String = Told.verified,
        staff: String = "電子署名は有効です（失効リスト、2026年7月1日 0時00分時点の情報）。",
        _ make: @escaping @Sendable (LocalAuthorities) throws -> [UInt8]
    ) -> Case {
        Case(what, code, citizen: citizen, staff: staff) { $0.use(list: try make($0.authorities)) }
    }

    private static func waiting(
        _ what: String,
        _ code: String,
        _ cause: String,
        _ make: @escaping @Sendable (LocalAuthorities) throws -> [UInt8]
    ) -> Case {
        list(what, code, citizen: Told.waiting, staff: "有効性確認待ち：" + cause, make)
    }

    private static let partition = "issuingDistributionPoint = critical,@point"
    private static let neighbour = RevokedCertificate("0132C4B2", at: "260101000000Z", "superseded")
    private static let other = "失効リストが、この電子証明書についてのものではありません。"

    static let lists = [
        list("not on the list") { try $0.signing.list([neighbour]) },
        list("an empty list") { try $0.signing.list([]) },
        list("not on the list of the municipality") { try $0.signing.list([neighbour], extensions: partition) },
        list("a list for people's certificates") {
            try $0.signing.list(
                [],
                extensions: "issuingDistributionPoint = critical,@people\n[people]\nonlyuser = TRUE"
            )
        },
        list(
            "on the list",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：氏名・住所などの変更）。"
        ) {
            try $0.signing.list([neighbour, RevokedCertificate("0132C4B1", at: "260615030000Z", "affiliationChanged")])
        },
        list(
            "on the list, on hold",
            "revoked",
            citizen: Told.revoked,
            staff: "署名用電子証明書は2026年6月15日 12時00分に失効しています（理由：疑いによる一時停止（解除されません））。"
        ) { try $0.signing.list([RevokedCertificate("0132C4B1", at: "260615030000Z", "certificateHold")]) },
        list(
            "on the list since a later moment",
            "validRevokedSince",
            citizen: Told.verified,
            staff: "電子署名は有効です（失効リスト、2026年7月1日 0時00分時点の情報）。"
                + "ただし、署名より後の2026年7月1日 12時01分に失効しています（理由：特に示されていません）。"
        ) { try $0.signing.list([RevokedCertificate("0132C4B1", at: "260701030100Z")]) },
        waiting("after the next update", "revocationStale", "失効リストが古くて使えません（2026年6月30日 0時00分時点）。") {
            try $0.signing.list([], from: "20260629150000Z", until: "20260630150000Z")
        },
        waiting("too old, whatever the next update", "revocationStale", "失効リストが古くて使えません（2026年6月1日 0時00分時点）。") {
            try $0.signing.list([], from: "20260531150000Z")
        },
        waiting(
            "from the future",
            "revocationNotYet",
            "失効リストの時刻が未来です（2026年7月1日 15時00分）。サーバーの時計を確かめてください。"
        ) { try $0.signing.list([], from: "20260701060000Z") },
        Case(
            "by an impostor",
            "revocationForged",
            citizen: Told.waiting,
            staff: "有効性確認待ち：失効リストの署名が正しくありません。偽造の疑いがあります。"
        ) { $0.use(list: try $0.impostor().list([])) },
        waiting("by the generation before", "revocationForged", "失効リストの署名が正しくありません。偽造の疑いがあります。") {
            try $0.signingBefore.list([])
        },
        waiting("by the authority for the other purpose", "revocationForOtherCertificate", other) {
            try $0.authentication.list([])
        },
        waiting("of another municipality", "revocationForOtherCertificate", other) {
            try $0.signing.list([], municipality: "Akashi-shi", extensions: partition)
        },
        waiting("of authorities only", "revocationForOtherCertificate", other) {
            try $0.signing.list([], extensions: "issuingDistributionPoint = critical,@scope\n[scope]\nonlyCA = TRUE")
        },
        waiting("of several issuers", "revocationForOtherCertificate", other) {
            try $0.signing.list(
                [],
                extensions: "issuingDistributionPoint = critical,@scope\n[scope]\nindirectCRL = TRUE"
            )
        },
        waiting("only what has changed", "revocationDeltaList", "失効リストが差分だけのものです。") {
            try $0.signing.list([], extensions: "2.5.29.27 = critical,DER:020101")
        },
        waiting("a critical extension that nobody knows", "revocationMalformed", "失効リストに、解釈できない重要な拡張があります（1.2.3.4）。") {
            try $0.signing.list([], extensions: "1.2.3.4 = critical,DER:0500")
        },
        waiting("signed with SHA-1", "revocationWeakAlgorithm", "失効リストに、安全でない暗号方式が使われています（RSA（SHA-1））。") {
            try $0.signing.list([], digest: "sha1")
        },
        waiting("cut short", "revocationMalformed", "失効リストの形式が正しくありません（途中で切れています）。") {
            try $0.signing.list([neighbour]).dropLast()
        },
        waiting("too large", "revocationTooLarge", "失効リストが大きすぎます（上限33554432バイト）。") { _ in
            .init(repeating: 0, count: 32 * 1024 * 1024 + 1)
        },
    ]
}
