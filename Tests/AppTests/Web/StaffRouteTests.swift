import Foundation
import Hummingbird
import Postgres
import TestKit
import Testing

@testable import App

/// What must hold for each address of the officers' site, also for those that are added later: the list is the router's own.
@Suite struct StaffRouteTests {
    /// Reached without a session: to sign in, what every page looks like, and what stands in the halls and is opened by its
    /// link. The mailbox is there in development alone.
    private static let open = ["/sign-in", "/sign-out", "/assets", "/mailbox", "/displays", "/kiosks"]

    private struct Address {
        let method: HTTPRequest.Method
        let path: String
        let isOfCase: Bool

        var isPage: Bool { method == .get }
    }

    /// - Parameter things: what stands for the parameters, by their names; anything stands for those without.
    private static func addresses(of town: TestTown, with things: [String: String] = [:]) async throws -> [Address] {
        let app = try await App(config: AppConfig(environment: town.settings), logger: TestTown.quiet)
        let addresses = app.routes.staff().routes.map { route in
            let words = route.path.description.split(separator: "/").map { word in
                guard word.hasPrefix("{") else { return String(word) }
                return things[String(word.dropFirst().dropLast())] ?? UUID().uuidString.lowercased()
            }
            return Address(
                method: route.method,
                path: "/" + words.joined(separator: "/"),
                isOfCase: route.path.description.contains("{case}")
            )
        }
        return addresses.filter { address in !open.contains { address.path.hasPrefix($0) } }
    }

    @Test func `without a session a page leads to the sign-in, and no form is taken`() async throws {
        try await TestTown.run { town in
            let addresses = try await Self.addresses(of: town)
            #expect(addresses.count > 30)
            for address in addresses where address.path != "/" {
                let answer =
                    address.isPage
                    ? try await Visitor(at: town.staffURL).get(address.path)
                    : try await Visitor(at: town.staffURL).post(address.path, [("_key", UUID().uuidString)])
                #expect(answer.status == (address.isPage ? 303 : 401), "\(address)")
                if address.isPage { #expect(answer.headers["location"]?.hasPrefix("/sign-in") == true, "\(address)") }
            }
        }
    }

    /// Forms that are sent with a file (multipart/form-data).
    private static let withFile = ["/guides/import"]

    @Test func `a form without the session's token is refused`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("chief", role: .administrator)
            _ = try await town.officer("tanaka")
            let officer = try await town.database.pool.one(
                "select id from officers where sign_in_name = 'tanaka'",
                as: UUID.self
            )
            let filed = try await FiledCase.file(in: town)
            let things = [
                "case": filed.id.uuidString.lowercased(), "officer": officer.uuidString.lowercased(),
                "office": "card-center",
            ]
            for address in try await Self.addresses(of: town, with: things) where !address.isPage {
                for token in ["", "wrong"] {
                    let fields = [("_key", UUID().uuidString), ("_csrf", token), ("_revision", "8")]
                    let answer =
                        Self.withFile.contains(address.path)
                        ? try await chief.send(
                            "POST",
                            address.path,
                            body: UploadPage(csrf: token).bytes(),
                            type: UploadPage.type
                        ) : try await chief.post(address.path, fields)
                    #expect(answer.status == 403, "\(address)")
                }
            }
            #expect(try await filed.status == "received")
        }
    }

    @Test func `nothing of a case opens to another department, and nothing happens to it`() async throws {
        try await TestTown.run { town in
            let other = try await town.database.pool.one(
                """
                select id from departments
                where id <> (select department_id from procedures where id = 'juminhyo') order by position limit 1
                """,
                as: String.self
            )
            let filed = try await FiledCase.file(in: town)
            for role in [OfficerSession.Role.clerk, .administrator] {
                let stranger = try await town.officer("\(role)", role: role, department: other)
                let form = try await stranger.open("/password").form("/password")
                let token = try #require(form?.fields.first { $0.name == "_csrf" }?.value)
                let addresses = try await Self.addresses(of: town, with: ["case": filed.id.uuidString.lowercased()])
                    .filter(\.isOfCase)
                #expect(addresses.count > 20)
                for address in addresses {
                    let fields = [("_key", UUID().uuidString), ("_csrf", token), ("_revision", "8"), ("reason", "理由")]
                    let answer =
                        address.isPage
                        ? try await stranger.get(address.path) : try await stranger.post(address.path, fields)
                    #expect(answer.status == 404, "\(address)")
                    #expect(!answer.body.contains("花子"), "\(address)")
                }
            }
            #expect(try await filed.status == "received")
            #expect(try await filed.audited(.caseReading) == 0)
        }
    }
}
