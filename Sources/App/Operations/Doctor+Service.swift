import Foundation

/// How others see the service, and whether its record can be trusted.
extension Doctor {
    /// As many characters as ops/secrets makes.
    private static let leastToken = 32

    func canary() async throws -> Diagnosis {
        guard let token = config.canaryToken else {
            return config.mode == .production
                ? Diagnosis("canary", .attention, "監視用のトークンがないため、外からの確認を受け付けません。ops/secrets で作り、配ってください。")
                : Diagnosis("canary", .ok, "外からの確認は受け付けません（開発モード）。")
        }
        guard token.count >= Self.leastToken else {
            return Diagnosis("canary", .attention, "監視用のトークンが短く、推測されるおそれがあります。ops/secrets で作り直してください。")
        }
        return Diagnosis("canary", .ok, "外からの確認を、トークンで見分けて受け付けます。")
    }

    func controllers() async throws -> Diagnosis {
        let addresses = config.failoverControllers
        guard !addresses.isEmpty else {
            return config.mode == .production
                ? Diagnosis("controllers", .attention, "監督の設定（MADOGUCHI_FAILOVER_CONTROLLERS）がなく、稼働状況を外から確認できません。")
                : Diagnosis("controllers", .ok, "監督はいません（開発モード）。")
        }
        let gateway = AvailabilityGateway(controllers: addresses, authority: config.internalAuthority)
        let answers = await gateway.answers().count
        await gateway.close()
        guard answers == addresses.count else {
            return Diagnosis("controllers", .attention, "監督\(addresses.count)のうち\(addresses.count - answers)が応答しません。")
        }
        return Diagnosis("controllers", .ok, "監督\(addresses.count)がすべて応答しました。")
    }

    func auditSeal() async throws -> Diagnosis {
        guard try await AuditVerificationStore(database: database).brokenFrom() == nil else {
            return Diagnosis("audit-seal", .unfit, "監査記録が封印と合いません。madoguchictl audit verify で確かめてください。")
        }
        let waiting = try await AuditSealStore(database: database).oldestSeconds()
        guard waiting < 600 else {
            let minutes = Int(waiting / 60)
            return Diagnosis("audit-seal", .attention, "\(minutes)分前からの監査記録が封印されていません。ノードが動いているか確かめてください。")
        }
        return Diagnosis("audit-seal", .ok, "監査記録は封印されています。")
    }
}
