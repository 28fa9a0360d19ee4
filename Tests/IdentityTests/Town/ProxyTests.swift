import TestKit
import Testing

@testable import App

/// Nodes that reach outside services through a proxy of the town alone.
@Suite struct ProxyTests {
    @Test(.enabled(if: ForwardProxy.isInstalled, Comment(rawValue: ForwardProxy.absence)))
    func `a node that has a proxy speaks to outside services through it and in no other way`() async throws {
        let proxy = try await ForwardProxy.start()
        try await CardTown.run(settings: ["MADOGUCHI_OUTGOING_PROXY": proxy.address]) { cards in
            let page = try await cards.signIn("hanako", cards.visitor())
            #expect(page.path == "/account", "\(page.text)")
            #expect(proxy.words.contains("CONNECT \(cards.base.replacing("http://", with: ""))"), "\(proxy.words)")
            proxy.stop()
            let without = try await cards.signIn("taro", cards.visitor())
            #expect(without.status == 503 && without.text.contains("つながりません"), "\(without.text)")
        }
    }

    @Test(arguments: ["proxy", "proxy:", ":3128", "proxy:70000", "http://proxy:3128/"])
    func `a proxy without a host and a port stops the start by its name`(text: String) {
        let settings = [
            "MADOGUCHI_DATABASE_URL": "postgres://x", "MADOGUCHI_KEY_RING": "/x", "MADOGUCHI_OUTGOING_PROXY": text,
        ]
        let error = #expect(throws: SettingError.self) { try AppConfig(environment: settings) }
        #expect(error?.name == "MADOGUCHI_OUTGOING_PROXY")
    }
}
