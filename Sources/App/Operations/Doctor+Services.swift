import Domain
import Foundation

/// Which outside services the town has joined, and whether they are the real ones.
extension Doctor {
    /// Days before the end of the last key on which operators are told.
    private static let keyNotice = 30

    func authenticationApp() async throws -> Diagnosis {
        let name = "authentication-app"
        guard let service = config.services.authenticationApp else {
            return Diagnosis(name, .ok, "デジタル認証アプリは使いません。申請者は、カードなしで申請します。")
        }
        let place = Self.place(of: service)
        let keys: [ClientKey]
        do {
            keys = try await ClientKeyFile.read(from: service.keysPath)
        } catch let fault as ClientKeyFileFault {
            return Diagnosis(name, .unfit, "\(place)を使う設定ですが、鍵を読めません：\(fault)")
        }
        let moment = now()
        guard keys.signing(at: moment) != nil else {
            return Diagnosis(name, .unfit, "\(place)を使う設定ですが、いま有効な鍵がありません。")
        }
        guard let end = keys.end(from: moment) else { return Diagnosis(name, .ok, "\(place)を使います。鍵に期限はありません。") }
        let days = Int(end.timeIntervalSince(moment) / 86_400)
        let text = "\(place)を使います。鍵は\(CivilDate(end).westernText)まで有効です。"
        guard days >= Self.keyNotice else { return Diagnosis(name, .attention, text + "新しい鍵を作って届け出てください。") }
        return Diagnosis(name, .ok, text)
    }

    private static func place(of service: OutsideServices.AuthenticationApp) -> String {
        if service.isReal { return "本番のデジタル認証アプリ" }
        let isTest = URL(string: service.base)?.host == AuthenticationAppMapping.testHost
        return isTest ? "デジタル認証アプリのテスト環境" : "デジタル認証アプリの模型（\(service.base)）"
    }
}

extension [ClientKey] {
    /// Until when there is a key without a gap; nil when that has no end.
    fileprivate func end(from moment: Date) -> Date? {
        var end = moment
        while let last = filter({ $0.isValid(at: end) }).map({ $0.validUntil ?? .distantFuture }).max() {
            guard last < .distantFuture else { return nil }
            end = last
        }
        return end
    }
}
