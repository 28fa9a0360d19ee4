import Crypto
import Domain
import Foundation
import NIOSSL
import Postgres
import Signatures

/// The evidence of signatures, years later: judged once more for the moment of their receipt by what was kept, without
/// asking anybody.
package struct SignatureArchive: Sendable {
    private let database: ConnectionPool
    private let keys: KeyRing

    package init(database: ConnectionPool, keys: KeyRing) {
        self.database = database
        self.keys = keys
    }

    /// Judges every signature of an application, the newest first.
    ///
    /// - Parameter anchors: fingerprints (SHA-256) of the authorities that are trusted today.
    /// - Throws: `Problem(.notFound)` when there is no such application.
    package func verify(_ number: ReferenceNumber, trustedToday anchors: Set<[UInt8]>) async throws -> [SignatureReport]
    {
        var reports: [SignatureReport] = []
        for signature in try await signatures(of: number) {
            reports.append(try await report(signature, anchors))
        }
        return reports
    }

    /// Writes the evidence of the newest signature with which the application was sent, or of the newest one.
    ///
    /// - Returns: the names of the files.
    /// - Throws: `Problem(.notFound)` when there is no such application or no signature.
    package func export(_ number: ReferenceNumber, to directory: URL) async throws -> [String] {
        let signatures = try await signatures(of: number)
        guard let signature = signatures.first(where: { $0.submittedRevision != nil }) ?? signatures.first else {
            throw Problem(.notFound, "この申請に電子署名はありません。")
        }
        let list = try await list(of: signature)
        let files = try SignatureFiles(signature, list: list)
        try await AuditStore(database: database).append(
            AuditAuthor.operator.entry(.signatureReading, .signature(signature.id))
        )
        return try files.write(to: directory)
    }

    /// SHA-256 of each certificate of a PEM file.
    package static func fingerprints(ofAnchors path: String) throws -> Set<[UInt8]> {
        Set(try NIOSSLCertificate.fromPEMFile(path).map { Array(SHA256.hash(data: try $0.toDERBytes())) })
    }

    private func signatures(of number: ReferenceNumber) async throws -> [KeptSignature] {
        let store = SignatureStore(database: database)
        let records = try await store.records(number)
        guard !records.isEmpty else { throw Problem(.notFound, "受付番号 \(number.text) の申請はありません。") }
        var signatures: [KeptSignature] = []
        for record in records {
            let wrapped = WrappedKey(version: record.keyVersion, bytes: record.wrappedKey)
            signatures += try await store.list(of: record.id, key: try keys.unwrap(wrapped, for: record.id))
        }
        return signatures
    }

    private func list(of signature: KeptSignature) async throws -> RevocationListStore.KeptList? {
        guard let id = signature.verdict.list else { return nil }
        return try await RevocationListStore(database: database).find(id)
    }

    private func report(_ signature: KeptSignature, _ anchors: Set<[UInt8]>) async throws -> SignatureReport {
        let policy = try JSONDecoder().decode(KeptPolicy.self, from: Data(signature.verdict.policy.utf8)).policy
        let verifier = SignatureVerifier(store: try TrustStore(policy))
        var evidence = signature.verdict.answer.map { [$0.evidence] } ?? []
        if let list = try await list(of: signature) { evidence.append(list.evidence) }
        let verdict = verifier.verify(
            Array(signature.document),
            signature.presented,
            evidence: evidence,
            at: signature.receivedAt
        )
        return SignatureReport(
            id: signature.id,
            isSent: signature.submittedRevision != nil,
            receivedAt: signature.receivedAt,
            code: verdict.code,
            sentence: verdict.staffSentence,
            checks: Self.checks(signature, verdict, verifier, anchors)
        )
    }

    private static func checks(
        _ signature: KeptSignature,
        _ verdict: Verdict,
        _ verifier: SignatureVerifier,
        _ anchors: Set<[UInt8]>
    ) -> [SignatureReport.Check] {
        let digest = SHA256.hash(data: signature.document).hexadecimal
        let bytes = NumberText.grouped(signature.document.count)
        var checks = [
            SignatureReport.Check(name: "文書", holds: nil, detail: "\(bytes)バイト、SHA-256 \(digest)")
        ]
        do throws(Refusal) {
            let certificate = try ReadSignature(signature.presented, trusting: verifier.store).certificate
            checks.append(.init(name: "電子証明書", holds: true, detail: "シリアル番号 \(certificate.serialNumber)"))
            checks.append(.init(name: "認証局", holds: true, detail: certificate.issuerName))
            let isTrusted = anchors.contains(certificate.issuerFingerprint)
            let today = isTrusted ? "いまも信頼する認証局です。" : "いまの設定にはない認証局です。署名のときの設定で確かめました。"
            checks.append(.init(name: "いまの設定", holds: nil, detail: today))
            try certificate.checkValidity(at: signature.receivedAt)
            checks.append(.init(name: "有効期間", holds: true, detail: "受け取ったときは有効期間の中です。"))
        } catch {
            checks.append(.init(name: "電子証明書", holds: false, detail: error.staffSentence))
        }
        checks.append(check(verdict))
        let isSame = verdict.code == signature.verdict.code
        let then = isSame ? "当時の判定と同じです。" : "当時の判定は \(signature.verdict.code) でした。"
        checks.append(.init(name: "当時の判定", holds: isSame, detail: then))
        return checks
    }

    private static func check(_ verdict: Verdict) -> SignatureReport.Check {
        SignatureReport.Check(name: "署名と失効", holds: verdict.outcome == .valid, detail: verdict.staffSentence)
    }
}
