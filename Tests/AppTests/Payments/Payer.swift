import Domain
import Foundation
import PaymentProviders
import TestKit
import Testing

@testable import App

/// A citizen who pays.
struct Payer: Sendable {
    let paying: PayingTown
    let visitor: Visitor
    let id: UUID
    let email: String

    var path: String { "/applications/\(id.uuidString.lowercased())" }
    var casePath: String { "/cases/\(id.uuidString.lowercased())" }

    /// Somebody whose 住民票の写し is filled in and can be paid.
    static func make(in paying: PayingTown, email: String = "hanako@example.jp") async throws -> Payer {
        let applicant = Applicant(in: paying.town, email: email)
        let page = try await applicant.fillIn()
        let word = try #require(page.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})/)?.1)
        let payer = Payer(
            paying: paying,
            visitor: applicant.visitor,
            id: try #require(UUID(uuidString: String(word))),
            email: email
        )
        return payer
    }

    /// Somebody whose application was granted and has to be paid.
    static func granted(in paying: PayingTown, clerk: Visitor) async throws -> Payer {
        let filed = try await FiledCase.file(in: paying.town, procedure: "koseki-fuhyo", fee: 600)
        try await filed.take(by: clerk)
        try await clerk.open(filed.path + "/approval")
        try await clerk.submit("/approval")
        let visitor = try await Self.visitor(of: filed)
        return Payer(paying: paying, visitor: visitor, id: filed.id, email: "hanako@example.jp")
    }

    /// Opens an application by its number and code.
    private static func visitor(of filed: FiledCase) async throws -> Visitor {
        let keys = try KeyRing(path: try #require(filed.town.settings["MADOGUCHI_KEY_RING"]))
        let visitor = Visitor(at: filed.town.publicURL)
        try await visitor.open("/applications")
        let code = InquiryCode(for: filed.id, keys: keys).text
        let page = try await visitor.submit("/applications", ["number": filed.number.digits, "code": code])
        try #require(page.path.hasSuffix(filed.id.uuidString.lowercased()), "\(page.path) \(page.text)")
        return visitor
    }

    /// Presses the button of the page of payment.
    ///
    /// - Returns: the address of the provider's page.
    func goToProvider(_ answers: [String: String] = [:]) async throws -> String {
        let page = try await visitor.open(path + "/payment")
        guard let form = page.form("/payment") else { throw NoWayToPay(page: page) }
        let answer = try await visitor.post(form.action, form.fields(changedBy: answers))
        guard let place = answer.headers["location"], place.hasPrefix(paying.base) else {
            throw NoWayToPay(page: answer)
        }
        return place
    }

    /// Pays on the provider's page and comes back.
    @discardableResult
    func pay(by means: Means = .card, _ outcome: PayOrder.Outcome = .paid) async throws -> WebPage {
        try await paying.pay(try await goToProvider(), by: means, outcome)
        return try await comeBack()
    }

    @discardableResult
    func comeBack() async throws -> WebPage {
        try await visitor.open(path + "/payment/return?session_id=whatever")
    }

    var status: String {
        get async throws { try await paying.status(of: id) }
    }

    /// Has the office grant the application.
    func grant(by clerk: Visitor) async throws {
        try await paying.settle()
        try await clerk.open(casePath)
        try await clerk.submit("/assignment")
        let page = try await clerk.open(casePath + "/approval")
        try #require(page.form("/approval") != nil, "\(page.status) \(page.text)")
        try await clerk.submit("/approval")
    }
}

/// The page of payment does not lead to the provider.
struct NoWayToPay: Error, CustomStringConvertible {
    let page: WebPage

    var description: String { "\(page.path) \(page.status) \(page.text)" }
}
