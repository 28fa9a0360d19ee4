import Authority
import Foundation
import Postgres
import TestKit
import Testing

@testable import App

@Suite struct RevocationTests {
    @Test(arguments: [OCSPFault.away, .stale, .forged, .tampered, .unknown, .tryLater])
    func `while nobody says whether the certificate was revoked, the application is sent and the office sees it`(
        fault: OCSPFault
    ) async throws {
        try await SigningTown.run { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(fault)
            let page = try await signer.sign()
            #expect(page.text.contains("署名用電子証明書が失効していないことを、いま確かめています。"), "\(page.text)")
            #expect(try await signer.visitor.submit("/submission").receiptNumber != nil)
            let clerk = try await stage.town.officer("tanaka")
            let casePath = "/cases/\(signer.id.uuidString.lowercased())"
            let waiting = try await clerk.open(casePath)
            #expect(waiting.text.contains("電子署名は、失効の確認待ちです。"), "\(waiting.text)")

            try await stage.fail(nil)
            try await eventually {
                try await stage.hurry("recheck-signature")
                return try await clerk.open(casePath).text.contains("電子署名は有効です")
            }
            #expect(try await stage.count("select count(*) from signature_verdicts") == 2)
            #expect(
                try await Mailbox(of: stage.town).mails(to: "hanako@example.jp").contains { $0.contains("失効") } == false
            )
        }
    }

    @Test func `a certificate that turns out to have been revoked is told to the office and to the applicant`()
        async throws
    {
        let directory = try await CardAuthority.copy()
        defer { try? FileManager.default.removeItem(at: directory) }
        try await CardAuthority.revoke("hanako", "keyCompromise", in: directory)
        try await SigningTown.run(directory: directory) { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(.away)
            try await signer.sign("hanako:success")
            let receipt = try await signer.visitor.submit("/submission")
            let number = try #require(receipt.receiptNumber)
            try await stage.fail(nil)
            try await eventually {
                try await stage.hurry("recheck-signature")
                return try await stage.count("select count(*) from signature_verdicts where outcome = 'refused'") == 1
            }
            let clerk = try await stage.town.officer("tanaka")
            let file = try await clerk.open("/cases/\(signer.id.uuidString.lowercased())")
            #expect(file.text.contains("署名用電子証明書は"), "\(file.text)")
            #expect(file.text.contains("この申請の電子署名は無効です。"))
            _ = try await Mailbox(of: stage.town).mail(to: "hanako@example.jp", with: "署名用電子証明書が失効していました")
            #expect(try await stage.town.control(["signature", "verify", number]).status == 1)
        }
    }

    @Test func `before it is sent, a refused signature has to be made again`() async throws {
        let directory = try await CardAuthority.copy()
        defer { try? FileManager.default.removeItem(at: directory) }
        try await CardAuthority.revoke("hanako", "affiliationChanged", in: directory)
        try await SigningTown.run(directory: directory) { stage in
            let signer = try await Signer.make(in: stage)
            try await stage.fail(.away)
            try await signer.sign("hanako:success")
            try await stage.fail(nil)
            try await eventually {
                try await stage.hurry("recheck-signature")
                return try await stage.count("select count(*) from signature_verdicts where outcome = 'refused'") == 1
            }
            try await signer.visitor.open(signer.path + "/answers")
            let page = try await signer.visitor.submit("/submission")
            #expect(page.path == signer.path + "/signature")
            #expect(page.text.contains("前の署名は使えません"), "\(page.text)")
            #expect(try await signer.status == "draft")
        }
    }

    @Test func `without a responder the list that was fetched decides, and is kept as evidence`() async throws {
        let settings = [
            "MADOGUCHI_SIGNATURE_OCSP_URL": "", "MADOGUCHI_SIGNATURE_LIST_URLS": "AUTHORITY/crl/sign",
        ]
        let directory = try await CardAuthority.copy()
        defer { try? FileManager.default.removeItem(at: directory) }
        try await SigningTown.run(settings: settings, directory: directory) { stage in
            let pool = stage.town.database.pool
            try await JobStore(database: pool).enqueue(FetchRevocationListsJob())
            try await eventually { try await stage.count("select count(*) from revocation_lists") == 1 }
            let signer = try await Signer.make(in: stage)
            #expect(try await signer.sign("moved:success").title.contains("失効しています"))
            #expect(try await signer.sign().text.contains("署名を確かめました。"))
            let receipt = try await signer.visitor.submit("/submission")
            let number = try #require(receipt.receiptNumber)
            #expect(try await stage.town.control(["signature", "verify", number]).status == 0)
            let doctor = try await stage.town.control(["doctor"])
            #expect(doctor.output.contains("失効リストは1件とも有効"), "\(doctor.output)")
            let metrics = try await Visitor(at: stage.town.operationsURL).get("/metrics").body
            #expect(metrics.contains("madoguchi_revocation_list_age_seconds "))
            #expect(metrics.contains("madoguchi_signatures_waiting 0"))
            #expect(metrics.contains("madoguchi_signatures_oldest_seconds 0"))

            // Another list comes; the one by which something was judged stays.
            try await CardAuthority.revoke("taro", "keyCompromise", in: directory)
            try await pool.execute("update revocation_lists set this_update = this_update - interval '13 hours'")
            try await JobStore(database: pool).enqueue(FetchRevocationListsJob())
            try await eventually { try await stage.count("select count(*) from revocation_lists") == 2 }
        }
    }

    @Test func `a list that somebody else signed is not taken`() async throws {
        let settings = ["MADOGUCHI_SIGNATURE_LIST_URLS": "AUTHORITY/crl/auth"]
        try await SigningTown.run(settings: settings) { stage in
            let pool = stage.town.database.pool
            try await JobStore(database: pool).enqueue(FetchRevocationListsJob())
            try await eventually {
                let failed = try await stage.count(
                    "select count(*) from jobs where kind = 'fetch-revocation-lists' and last_error is not null"
                )
                return failed > 0
            }
            #expect(try await stage.count("select count(*) from revocation_lists") == 0)
            let doctor = try await stage.town.control(["doctor"])
            #expect(doctor.output.contains("有効な失効リストがありません"), "\(doctor.output)")
            #expect(doctor.output.contains("試験用の電子証明書も受け付けます"))
        }
    }
}
