import TestKit
import Testing

@testable import App

@Suite struct SignatureSettingsTests {
    private static func config(_ settings: [String: String]) throws -> AppConfig {
        let least = ["MADOGUCHI_DATABASE_URL": "postgres://x", "MADOGUCHI_KEY_RING": "/x"]
        return try AppConfig(environment: least.merging(settings) { $1 })
    }

    @Test(arguments: [
        (["MADOGUCHI_SIGNATURES": "maybe"], "MADOGUCHI_SIGNATURES"),
        (
            ["MADOGUCHI_SIGNATURES": "waived", "MADOGUCHI_SIGNATURE_OCSP_URL": "ocsp.example.jp"],
            "MADOGUCHI_SIGNATURE_OCSP_URL"
        ),
        (
            ["MADOGUCHI_SIGNATURES": "waived", "MADOGUCHI_SIGNATURE_LIST_URLS": "http://crl.example.jp,ldap://x/y"],
            "MADOGUCHI_SIGNATURE_LIST_URLS"
        ),
        (
            [
                "MADOGUCHI_SIGNATURES": "waived", "MADOGUCHI_MODE": "production", "MADOGUCHI_SENDMAIL": "/bin/true",
                "MADOGUCHI_SIGNATURE_TEST_CERTIFICATES": "true",
            ], "MADOGUCHI_SIGNATURE_TEST_CERTIFICATES"
        ),
    ])
    func `a setting that cannot be used stops the start by its name`(settings: [String: String], name: String) {
        let error = #expect(throws: SettingError.self) { try Self.config(settings) }
        #expect(error?.name == name)
    }

    /// Unless somebody says otherwise, signatures are asked for; and then it must be known whose are believed. Commands that
    /// take none work all the same.
    @Test func `a node that asks for signatures and believes nobody's does not start`() async throws {
        let config = try Self.config([:])
        let error = await #expect(throws: SettingError.self) { try await Gateways(config, logger: TestTown.quiet) }
        #expect(error?.name == "MADOGUCHI_SIGNATURE_ANCHORS")
    }

    @Test func `what the town has set is what is asked`() throws {
        let signatures = try Self.config([
            "MADOGUCHI_SIGNATURES": "required", "MADOGUCHI_SIGNATURE_ANCHORS": "/anchors.pem",
            "MADOGUCHI_SIGNATURE_OCSP_URL": "http://ocsp.example.jp/",
            "MADOGUCHI_SIGNATURE_LIST_URLS": "http://crl.example.jp/1,http://crl.example.jp/2",
        ]).services.signatures
        #expect(signatures.responder == "http://ocsp.example.jp/")
        #expect(signatures.lists == ["http://crl.example.jp/1", "http://crl.example.jp/2"])
        #expect(!signatures.acceptsTestCertificates)
    }
}
