import Foundation
import Postgres
import TestKit
import Testing

@testable import App

/// Stands for the machine's mail system: keeps every mail it is handed, and ends with the wanted exit statuses, one after
/// the other, the last one for ever.
final class FakeSendmail: Sendable {
    private let directory: URL

    init(exit statuses: [Int], seconds: Int = 0) throws {
        directory = URL(filePath: "/tmp/madoguchi-mail-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            cd \(directory.path) || exit 75
            mail=$(mktemp mail.XXXXXXXX)
            echo "$@" > "$mail"
            cat >> "$mail"
            sleep \(seconds)
            attempt=$(ls | grep -c '^mail')
            set -- \(statuses.map(String.init).joined(separator: " "))
            while [ "$attempt" -gt 1 ] && [ $# -gt 1 ]; do shift; attempt=$((attempt - 1)); done
            exit "$1"
            """
        try ScriptFile.write(script, to: path)
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    var path: String { directory.appending(path: "sendmail").path }

    var settings: [String: String] {
        [
            "MADOGUCHI_SENDMAIL": path,
            "MADOGUCHI_MAIL_SENDER": "mado@city.example.jp",
        ]
    }

    /// Every mail that was handed over: the arguments, then the mail.
    func mails() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.filter { $0.hasPrefix("mail") }.compactMap {
            try? String(contentsOf: directory.appending(path: $0), encoding: .utf8)
        }
    }
}

extension TestTown {
    /// Writes a mail as an act of the service would.
    @discardableResult
    func write(to recipient: String, subject: String = "件名", body: String = "本文", at date: Date = Date()) async throws
        -> UUID
    {
        let id = UUID()
        let keys = try KeyRing(path: settings["MADOGUCHI_KEY_RING"] ?? "")
        try await database.pool.transaction { transaction in
            try await NoticeStore(database: transaction, keys: keys).add(
                Notice(kind: .receipt, recipient: recipient, letter: Letter(subject: subject, body: body)),
                id: id,
                now: date
            )
        }
        return id
    }
}
