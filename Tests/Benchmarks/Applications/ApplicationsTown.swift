import App
import Foundation
import Postgres
import TestKit

/// A node on a database of its own with a certain number of applications in it.
struct ApplicationsTown {
    let node: TownNode
    let rush: Rush
    private let pool: ConnectionPool

    /// - Parameters:
    ///   - count: how many applications there are before anybody applies.
    ///   - citizens: how many apply at the same time.
    static func open(in surroundings: Surroundings, filledTo count: Int, citizens: Int) async throws -> ApplicationsTown
    {
        let name = "applications_\(count)"
        let server = ConnectionPool(
            settings: try PostgresSettings(surroundings.serverURL),
            logger: TestTown.quiet
        )
        defer { server.close() }
        try await server.execute(
            "create database \(identifier: name) template \(identifier: surroundings.townDatabase)"
        )
        let url = Surroundings.url(surroundings.serverURL, database: name)
        let node = try await TownNode.start(
            in: surroundings,
            database: name,
            // The citizens of the benchmark all come from this machine.
            settings: ["MADOGUCHI_TRUSTED_PROXIES": "127.0.0.1"]
        )
        let pool = ConnectionPool(settings: try PostgresSettings(url), logger: TestTown.quiet)
        let mailbox = SealedMailbox(
            database: pool,
            keys: try KeyRing(path: try surroundings.setting("MADOGUCHI_KEY_RING"))
        )
        let rush = Rush(site: node.publicURL, mailbox: mailbox, citizens: citizens)
        let town = ApplicationsTown(node: node, rush: rush, pool: pool)
        // Also what the copies are made of.
        _ = try await rush.run(for: .seconds(2))
        let copies = try ApplicationCopies(url)
        defer { copies.close() }
        try await copies.fill(upTo: count)
        return town
    }

    func close() async {
        await node.stop()
        pool.close()
    }
}
