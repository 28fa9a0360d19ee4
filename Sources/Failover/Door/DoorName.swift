import Subprocess
import SystemPackage

/// Leads citizens to the open data center by the service's own name, where no load balancer asks `/entry`: a dynamic
/// update of DNS (RFC 2136), signed (TSIG), sent by BIND's `nsupdate`.
package struct DoorName: Sendable {
    /// What is to be known of the city's name server.
    package struct Settings: Sendable, Codable {
        /// Address of the zone's primary server.
        package let server: String
        package let port: Int
        package let zone: String
        /// What citizens type.
        package let name: String
        /// Seconds for which resolvers may keep the answer: as long, at most, are citizens led to a closed door.
        package let ttl: Int
        /// File with the key of TSIG as `tsig-keygen` writes it.
        package let keyFile: String

        package init(server: String, port: Int, zone: String, name: String, ttl: Int, keyFile: String) {
            self.server = server
            self.port = port
            self.zone = zone
            self.name = name
            self.ttl = ttl
            self.keyFile = keyFile
        }
    }

    private static let program = "/usr/bin/nsupdate"

    private let settings: Settings

    package init(settings: Settings) {
        self.settings = settings
    }

    /// The name has these addresses and no others afterwards. May be repeated.
    package func point(to addresses: [String]) async throws {
        let additions = addresses.map { "update add \(settings.name). \(settings.ttl) A \($0)" }
        let lines = [
            "server \(settings.server) \(settings.port)", "zone \(settings.zone)", "update delete \(settings.name). A",
        ]
        let script = (lines + additions + ["send", ""]).joined(separator: "\n")
        let result = try await run(
            .path(FilePath(Self.program)),
            // Over TCP, given up after three seconds.
            arguments: ["-v", "-t", "3", "-k", settings.keyFile],
            input: .string(script),
            output: .discarded,
            error: .string(limit: 4096)
        )
        guard result.terminationStatus.isSuccess else { throw NotChanged(reason: result.standardError) }
    }

    package struct NotChanged: Error, CustomStringConvertible {
        let reason: String

        package var description: String { "nsupdate: \(reason)" }
    }
}
