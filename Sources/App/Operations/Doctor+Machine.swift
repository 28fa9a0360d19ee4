import Foundation

/// What the machine itself has to offer.
extension Doctor {
    private static let leastFreeMegabytes = 1024

    func settings() async throws -> Diagnosis {
        guard config.mode == .production else { return Diagnosis("settings", .ok, "設定を読めました（開発モード）。") }
        let plain = [("MADOGUCHI_PUBLIC_URL", config.publicURL), ("MADOGUCHI_STAFF_URL", config.staffURL)]
            .filter { $0.1.scheme != "https" }
        guard plain.isEmpty else {
            let names = plain.map(\.0).joined(separator: "、")
            return Diagnosis("settings", .unfit, "\(names) が https で始まっていません。クッキーと通信が守られません。")
        }
        return Diagnosis("settings", .ok, "設定を読めました。")
    }

    func mail() async throws -> Diagnosis {
        guard let program = config.sendmailPath else {
            return Diagnosis("mail", .ok, "メールは送られず、職員側の /mailbox に表示されます（開発モード）。")
        }
        guard FileManager.default.isExecutableFile(atPath: program) else {
            return Diagnosis("mail", .unfit, "メールを送るプログラム \(program) がないか、実行できません。")
        }
        guard !config.mailSender.hasSuffix("@localhost") else {
            return Diagnosis("mail", .attention, "メールの差出人が \(config.mailSender) です。MADOGUCHI_MAIL_SENDER を設定してください。")
        }
        return Diagnosis("mail", .ok, "メールは \(program) で、\(config.mailSender) から送ります。")
    }

    func scanner() async throws -> Diagnosis {
        do {
            try await Clamd(address: config.clamd, deadline: .seconds(10)).ping()
            return Diagnosis("scanner", .ok, "ウイルス検査（clamd）が応答しました。")
        } catch is ScannerAway {
            return Diagnosis(
                "scanner",
                .unfit,
                "ウイルス検査（clamd）が応答しません。添付ファイルは保存されますが、検査が済むまで誰も開けません。"
            )
        }
    }

    func disk() async throws -> Diagnosis {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: NSTemporaryDirectory())
        let free = ((attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0) >> 20
        guard free >= Self.leastFreeMegabytes else {
            return Diagnosis("disk", .attention, "この機械のディスクの空きが \(free) MBしかありません。")
        }
        return Diagnosis("disk", .ok, "この機械のディスクの空きは \(free >> 10) GBです。")
    }
}
