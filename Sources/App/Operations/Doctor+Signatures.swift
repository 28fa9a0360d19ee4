import Domain
import Foundation
import NIOSSL
import Signatures

/// Which electronic signatures are believed, and by what it is known that certificates were not revoked.
extension Doctor {
    /// How long before the end of an authority somebody should have got the next one, in seconds.
    private static let anchorMargin: TimeInterval = 90 * 86_400

    func signatures() async throws -> Diagnosis {
        let settings = config.services.signatures
        guard let path = settings.anchorsPath else {
            guard settings.rule == .waived else {
                return Diagnosis("signatures", .unfit, "電子署名を求めていますが、信頼する認証局の証明書（MADOGUCHI_SIGNATURE_ANCHORS）がありません。")
            }
            return Diagnosis("signatures", .ok, "電子署名を求めていません（MADOGUCHI_SIGNATURES=waived）。")
        }
        let policy = SignaturePolicy(anchors: try NIOSSLCertificate.fromPEMFile(path).map { try $0.toDERBytes() })
        let validities = try TrustStore(policy).validities
        let ends = validities.map { CivilDate($0.notAfter).weekdayText }.joined(separator: "、")
        let rule = settings.rule == .required ? "電子署名を求めています" : "電子署名を求めていません"
        let test = settings.acceptsTestCertificates ? "試験用の電子証明書も受け付けます" : "試験用の電子証明書は受け付けません"
        let text = "\(rule)。信頼する認証局の証明書は\(validities.count)枚です（有効期限 \(ends)）。\(test)。"
        let usable = validities.map(\.notAfter).max() ?? .distantPast
        guard usable > now() else { return Diagnosis("signatures", .unfit, text + "有効な認証局の証明書がありません。") }
        guard usable > now() + Self.anchorMargin else {
            return Diagnosis("signatures", .attention, text + "次の世代の認証局の証明書を加えてください。")
        }
        return Diagnosis("signatures", settings.acceptsTestCertificates ? .attention : .ok, text)
    }

    func revocation() async throws -> Diagnosis {
        let settings = config.services.signatures
        guard settings.rule == .required else { return Diagnosis("revocation", .ok, "失効の確認は行いません。") }
        guard settings.responder != nil || !settings.lists.isEmpty else {
            return Diagnosis(
                "revocation",
                .attention,
                "失効を確かめる先がありません。署名はすべて確認待ちになります。MADOGUCHI_SIGNATURE_OCSP_URL を設定してください。"
            )
        }
        let ocsp = settings.responder.map { "OCSPで \($0) に問い合わせます。" } ?? "OCSPでは問い合わせません。"
        guard !settings.lists.isEmpty else { return Diagnosis("revocation", .ok, ocsp + "失効リストは取得しません。") }
        let kept = try await RevocationListStore(database: database).freshness()
        let stale = settings.lists.filter { address in
            !kept.contains { $0.address == address && $0.nextUpdate > now() }
        }
        guard stale.isEmpty else {
            let names = stale.joined(separator: "、")
            return Diagnosis("revocation", .attention, ocsp + "有効な失効リストがありません：\(names)")
        }
        let oldest = kept.filter { settings.lists.contains($0.address) }.map(\.thisUpdate).min()
        let age = oldest.map { Int(now().timeIntervalSince($0) / 3600) } ?? 0
        return Diagnosis("revocation", .ok, ocsp + "失効リストは\(settings.lists.count)件とも有効で、最も古いものは\(age)時間前のものです。")
    }
}
