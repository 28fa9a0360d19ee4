import Domain
import Foundation
import Logging
import Postgres

/// What is in the database, seen with the web nodes' rights.
extension Doctor {
    private var store: InstallationStore { InstallationStore(database: database) }

    func primary() async throws -> Diagnosis {
        let server = try await store.server()
        // The pool gives out connections to the writable server only.
        return Diagnosis("database", .ok, "書き込めるサーバーに接続できました（PostgreSQL \(server.version)、役割 \(server.role)）。")
    }

    func migrations() async throws -> Diagnosis {
        let migrator = Migrator(directory: App.migrations, pool: database, logger: Logger(label: "doctor"))
        let pending = try await migrator.pending()
        guard let first = pending.first else { return Diagnosis("migrations", .ok, "データベースの構造は最新です。") }
        return Diagnosis(
            "migrations",
            .unfit,
            "適用を待っている移行が\(pending.count)件あります（\(first.name) から）。madoguchictl migrate で適用してください。"
        )
    }

    func auditRights() async throws -> Diagnosis {
        guard let rights = try await store.auditRights() else {
            return Diagnosis("audit", .unfit, "監査記録の表がありません。madoguchictl migrate で作ってください。")
        }
        guard rights.mayAlter else { return Diagnosis("audit", .ok, "サービスの役割は、監査記録を書き換えることも消すこともできません。") }
        return Diagnosis(
            "audit",
            .unfit,
            "サービスの役割 \(rights.role) は、監査記録を書き換えたり消したりできます。MADOGUCHI_DATABASE_URL を、権限の少ない役割に変えてください。"
        )
    }

    func clock() async throws -> Diagnosis {
        let before = now()
        let server = try await store.time()
        let after = now()
        let middle = before + after.timeIntervalSince(before) / 2
        // What the round trip took cannot be told from a difference.
        let difference = max(0, abs(server.timeIntervalSince(middle)) - after.timeIntervalSince(before) / 2)
        let text = "\((difference * 10).rounded() / 10)秒"
        switch difference {
        case ..<2: return Diagnosis("clock", .ok, "この機械とデータベースの時計は合っています。")
        case ..<60: return Diagnosis("clock", .attention, "この機械とデータベースの時計が\(text)ずれています。時刻の同期を確かめてください。")
        default: return Diagnosis("clock", .unfit, "この機械とデータベースの時計が\(text)ずれています。期限の計算が狂います。時刻を合わせてください。")
        }
    }

    func keys() async throws -> Diagnosis {
        let ring = try KeyRing(path: config.keyRingPath)
        let unknown = try await KeyRotation(database: database, ring: ring).status().filter { !$0.isKnown }
        guard unknown.isEmpty else {
            let list = unknown.map { "\($0.table) の版\($0.version)（\($0.records)件）" }.joined(separator: "、")
            return Diagnosis("keys", .unfit, "鍵ファイルにない版の鍵で守られた記録があり、読めません：\(list)")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: config.keyRingPath)
        guard let mode = attributes[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            return Diagnosis("keys", .attention, "鍵ファイルを、所有者以外も読めます。chmod 600 で所有者だけにしてください。")
        }
        return Diagnosis("keys", .ok, "鍵ファイルには、すべての記録の鍵の版があります（使っている版 \(ring.active)）。")
    }

    func content() async throws -> Diagnosis {
        // Reads what the pages are made of: what this program cannot read fails here.
        guard let snapshot = try await ProcedureStore(database: database).snapshot(), !snapshot.procedures.isEmpty
        else {
            return Diagnosis("content", .unfit, "公開された手続がありません。madoguchictl content import で公開してください。")
        }
        let definitions = try await store.definitionsInUse()
        return Diagnosis(
            "content",
            .ok,
            "公開されている手続は\(snapshot.procedures.count)件です。手続中の申請が使う\(definitions.count)版も読めます。"
        )
    }

    func postalCodes() async throws -> Diagnosis {
        let count = try await store.postalCodes()
        guard count > 0 else {
            return Diagnosis("postal-codes", .unfit, "郵便番号がありません。madoguchictl postal-codes import で取り込んでください。")
        }
        // Japan has about 120 000; a part of the table is a failed import.
        guard count >= 100_000 else {
            return Diagnosis("postal-codes", .attention, "郵便番号が\(count)件しかありません。取り込み直してください。")
        }
        return Diagnosis("postal-codes", .ok, "郵便番号は\(count)件です。")
    }

    func jobs() async throws -> Diagnosis {
        let backlog = try await WorkStore(database: database).backlog()
        if backlog.oldestSeconds > 600 {
            let minutes = Int(backlog.oldestSeconds / 60)
            return Diagnosis(
                "jobs",
                .attention,
                "\(backlog.waiting)件のジョブが実行を待ち、いちばん古いものは\(minutes)分待っています。ノードが動いているか確かめてください。"
            )
        }
        if backlog.failed > 0 {
            return Diagnosis("jobs", .attention, "失敗したジョブが\(backlog.failed)件あります。madoguchictl jobs list で確かめてください。")
        }
        return Diagnosis("jobs", .ok, "失敗したジョブも、滞っているジョブもありません。")
    }
}
