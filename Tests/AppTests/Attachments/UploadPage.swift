import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

/// A page with files as a browser sends it.
struct UploadPage {
    private static let boundary = "----a-browsers-boundary"

    static let type = "multipart/form-data; boundary=\(boundary)"

    private var body = ByteBuffer()

    init(csrf token: String) {
        add("_csrf", token)
    }

    mutating func add(_ name: String, _ value: String) {
        add("name=\"\(name)\"\r\n", Array(value.utf8))
    }

    mutating func add(_ name: String, file: String, _ content: String) {
        add(name, file: file, Array(content.utf8))
    }

    mutating func add(_ name: String, file: String, type: String = "image/jpeg", _ content: [UInt8]) {
        add("name=\"\(name)\"; filename=\"\(file)\"\r\nContent-Type: \(type)\r\n", content)
    }

    /// - Parameter headers: the end of the part's.
    private mutating func add(_ headers: String, _ content: [UInt8]) {
        body.writeString("--\(Self.boundary)\r\nContent-Disposition: form-data; \(headers)\r\n")
        body.writeBytes(content)
        body.writeString("\r\n")
    }

    /// - Parameter isWhole: whether the browser came to the end.
    func bytes(isWhole: Bool = true) -> ByteBuffer {
        var bytes = body
        if isWhole { bytes.writeString("--\(Self.boundary)--\r\n") }
        return bytes
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

    /// Fills in the page of the file, to which a file was sent already, and those after it: to the list of all answers.
    func fillInFilePage() async throws {
        for answers in [
            [
                "honnin-shimei.family": "加古川", "honnin-shimei.given": "太郎", "honnin-furigana.family": "カコガワ",
                "honnin-furigana.given": "タロウ", "honnin-seinengappi.era": "heisei", "honnin-seinengappi.year": "27",
                "honnin-seinengappi.month": "4", "honnin-seinengappi.day": "1", "honnin-yubin-bango": "675-8501",
                "honnin-jusho.prefecture": "兵庫県", "honnin-jusho.city": "加古川市",
                "honnin-jusho.town": "加古川町北在家2000",
            ],
            ["toroku-kubun": "haishi"],
            ["doi": "yes"],
        ] { try await answer(answers) }
    }

    /// Sends a file as the script does.
    func upload(
        _ content: String,
        as name: String = "shorui.pdf",
        to application: String,
        token: String,
        field: String = fileField
    ) async throws -> WebPage {
        var page = UploadPage(csrf: token)
        page.add(field, file: name, content)
        return try await send(page.bytes(), to: application, accept: "application/json")
    }

    /// Sends a file alone.
    func send(_ body: ByteBuffer, to application: String, accept: String = "text/html") async throws -> WebPage {
        try await visitor.send(
            "POST",
            "/applications/\(application)/attachments",
            body: body,
            type: UploadPage.type,
            headers: [("Accept", accept)]
        )
    }

    /// Sends the page of the file's field, as browsers do with a form that has files.
    func sendPage(_ body: ByteBuffer, of application: String) async throws -> WebPage {
        try await visitor.send(
            "POST",
            "/applications/\(application)/steps/\(Self.fileStep)",
            body: body,
            type: UploadPage.type
        )
    }
}

extension TestTown {
    /// The states of all attachments, in the order of their arrival.
    func attachmentStates() async throws -> [String] {
        try await database.pool.rows("select state from attachments order by created_at", as: String.self)
    }
}
