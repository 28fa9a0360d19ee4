import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

/// A page with files as a browser sends it.
struct UploadPage {
    private static let boundary = "----a-browsers-boundary"

    private var body = ""

    static let type = "multipart/form-data; boundary=\(boundary)"

    mutating func add(_ name: String, _ value: String) {
        body += "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }

    mutating func add(_ name: String, file: String, _ content: String) {
        body += "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n"
        body += "Content-Type: image/jpeg\r\n\r\n\(content)\r\n"
    }

    /// - Parameter isWhole: whether the browser came to the end.
    func bytes(isWhole: Bool = true) -> ByteBuffer {
        ByteBuffer(string: isWhole ? body + "--\(Self.boundary)--\r\n" : body)
    }
}

extension Applicant {
    /// Where the field `dairi-shorui` of 本人通知制度 stands.
    static let fileStep = "honnin"
    static let fileField = "dairi-shorui"

    /// An application with a confirmed address, at its first page.
    static func atFirstPage(in town: TestTown) async throws -> (
        applicant: Applicant, application: String, token: String
    ) {
        let applicant = Applicant(in: town)
        try await applicant.begin("honnin-tsuchi")
        let page = try await applicant.confirm()
        let application = try #require(page.path.firstMatch(of: /\/applications\/([0-9a-f-]{36})/)?.1)
        let form = try #require(page.forms.first { $0.action.contains("/steps/") })
        let token = try #require(form.fields.first { $0.name == "_csrf" }?.value)
        return (applicant, String(application), token)
    }

    /// The same, one page further: where the file is asked for.
    static func atFilePage(in town: TestTown) async throws -> (applicant: Applicant, application: String, token: String)
    {
        let (applicant, application, token) = try await atFirstPage(in: town)
        let page = try await applicant.answer(juminhyo[0].merging(["shinseisha-kubun": "hotei-dairinin"]) { $1 })
        try #require(page.path.hasSuffix("/steps/\(fileStep)"), "\(page.path) \(page.text)")
        return (applicant, application, token)
    }

    /// Sends a file as the script does.
    func upload(
        _ content: String,
        as name: String = "shorui.pdf",
        to application: String,
        token: String,
        field: String = fileField
    ) async throws -> WebPage {
        var page = UploadPage()
        page.add("_csrf", token)
        page.add(field, file: name, content)
        return try await send(page.bytes(), to: application, accept: "application/json")
    }

    func send(_ body: ByteBuffer, to application: String, accept: String = "text/html") async throws -> WebPage {
        try await visitor.send(
            "POST",
            "/applications/\(application)/attachments?step=\(Self.fileStep)",
            body: body,
            type: UploadPage.type,
            headers: [("Accept", accept)]
        )
    }
}

extension TestTown {
    /// The states of all attachments, in the order of their arrival.
    func attachmentStates() async throws -> [String] {
        try await database.pool.rows("select state from attachments order by created_at", as: String.self)
    }
}
