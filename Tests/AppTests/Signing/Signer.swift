import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Postgres
import TestKit
import Testing

/// Somebody whose answers are complete and who signs them.
struct Signer: Sendable {
    let stage: SigningTown
    let applicant: Applicant
    let id: UUID

    var path: String { "/applications/\(id.uuidString.lowercased())" }
    var visitor: Visitor { applicant.visitor }

    /// 住民票の写し, filled in by the person of the card `hanako`.
    static func make(in stage: SigningTown, email: String = "hanako@example.jp") async throws -> Signer {
        let applicant = Applicant(in: stage.town, email: email)
        try await applicant.begin()
        var page = try await applicant.confirm()
        for answers in hanako { page = try await applicant.answer(answers) }
        let word = try #require(page.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})\/answers/)?.1, "\(page.text)")
        return Signer(stage: stage, applicant: applicant, id: try #require(UUID(uuidString: String(word))))
    }

    static let hanako = Applicant.juminhyo.map { page in
        page["seinengappi.month"] == nil
            ? page : page.merging(["seinengappi.month": "6", "seinengappi.day": "15"]) { $1 }
    }

    /// Presses the button that leads to the phone.
    ///
    /// - Returns: where it leads.
    func depart(by visitor: Visitor? = nil) async throws -> String {
        let visitor = visitor ?? self.visitor
        let page = try await visitor.open(path + "/signature")
        let form = try #require(page.form("/signature"), "\(page.status) \(page.text)")
        let answer = try await visitor.post(form.action, form.fields(changedBy: ["_act": "app"]))
        try #require(answer.status == 303, "\(answer.text)")
        return try #require(answer.headers["location"])
    }

    /// What happens at the phone.
    ///
    /// - Parameter user: `CARD` or `CARD:OUTCOME`.
    /// - Returns: where the browser is sent back to, as a path of the town.
    func visitPhone(_ departure: String, _ user: String) async throws -> String {
        try #require(departure.hasPrefix(stage.phone), "\(departure)")
        let encoded = user.replacing(":", with: "%3A")
        let request = HTTPClientRequest(url: departure + "&test_user=\(encoded)")
        let answer = try await Self.client.execute(request, timeout: .seconds(20))
        let location = try #require(answer.headers.first(name: "location"), "\(answer.status)")
        return location.replacing(stage.town.publicURL, with: "")
    }

    /// Goes to the phone and comes back to the page on which it ends.
    @discardableResult
    func sign(_ user: String = "hanako") async throws -> WebPage {
        try await visitor.open(try await visitPhone(try await depart(), user))
    }

    /// Freezes the document and fetches it, as the browser saves it.
    func download() async throws -> Data {
        let page = try await visitor.open(path + "/signature")
        if !page.links.contains(path + "/signature/document") {
            let form = try #require(page.forms.last { $0.action.hasSuffix("/signature") })
            let answer = try await visitor.post(form.action, form.fields(changedBy: ["_act": "freeze"]))
            try #require(answer.status == 303)
        }
        let document = try await visitor.get(path + "/signature/document")
        try #require(document.status == 200, "\(document.text)")
        return Data(document.body.utf8)
    }

    /// Sends a file with a signature.
    func send(_ file: [UInt8], name: String = "shomei.p7s") async throws -> WebPage {
        let page = try await visitor.open(path + "/signature")
        let form = try #require(page.form("/signature/file"), "\(page.text)")
        let token = try #require(form.fields.first { $0.name == "_csrf" }?.value)
        var upload = UploadPage(csrf: token)
        upload.add("signature", file: name, type: "application/octet-stream", file)
        return try await visitor.send("POST", form.action, body: upload.bytes(), type: UploadPage.type)
    }

    /// Everything about the signatures of this application in the database.
    func signatures() async throws -> Int {
        try await stage.count("select count(*) from signatures where application_id = \(id)")
    }

    var status: String {
        get async throws {
            try await stage.town.database.pool.one("select status from applications where id = \(id)", as: String.self)
        }
    }

    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
    )
}
