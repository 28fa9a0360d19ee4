import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// What is shown when something went wrong.
struct ProblemView: Sendable {
    let status: HTTPResponse.Status
    let code: String
    let title: String
    let sentence: String
    let requestID: String
    /// The page that was asked for; nil when a form was sent.
    let page: String?
    /// Nobody foresaw it: the detail belongs into the log.
    let isUnexpected: Bool
    /// Set when the service will be able to answer soon.
    let interrupted: Interrupted?

    var scripts: [PageScript] { interrupted == nil ? [] : [.returning] }

    init(_ error: any Error, requestID: String, interrupted: Interrupted?) {
        page = if case .visit(let path)? = interrupted { path } else { nil }
        let problem = Self.problem(for: error)
        isUnexpected = problem == nil
        let shown =
            problem
            ?? Problem(.unavailable, "申し訳ありません。手続を続けられませんでした。しばらくしてから、もう一度お試しください。")
        status = isUnexpected ? .internalServerError : Self.status(of: shown.code)
        code = isUnexpected ? "unexpected" : shown.code.rawValue
        title = isUnexpected ? "エラーが発生しました" : Self.title(of: shown.code)
        sentence = shown.sentence
        self.interrupted = status == .serviceUnavailable ? interrupted : nil
        self.requestID = requestID
    }

    /// For scripts, after RFC 9457.
    var json: Response {
        struct Details: Encodable {
            let type: String
            let title: String
            let detail: String
            let requestID: String
        }
        let details = Details(type: "about:blank#\(code)", title: title, detail: sentence, requestID: requestID)
        let bytes = (try? JSONEncoder().encode(details)) ?? Data()
        return Response(
            status: status,
            headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private static func problem(for error: any Error) -> Problem? {
        switch error {
        case let problem as Problem: problem
        case let error as HTTPError: problem(for: error.status)
        case let error as PostgresError where error.saysUnavailable: unavailable
        case is CatalogueNotRead: unavailable
        default: nil
        }
    }

    private static var unavailable: Problem {
        Problem(.unavailable, "ご不便をおかけしています。少し待ってから、もう一度お試しください。")
    }

    private static func problem(for status: HTTPResponse.Status) -> Problem? {
        switch status {
        case .notFound, .methodNotAllowed:
            Problem(.notFound, "お探しのページは見つかりませんでした。アドレスが正しいかお確かめください。")
        case .contentTooLarge: Problem(.tooLarge, "送信された内容が大きすぎます。")
        case .badRequest, .unsupportedMediaType, .unprocessableContent:
            Problem(.invalid, "送信された内容を読み取れませんでした。前の画面に戻って、もう一度お試しください。")
        default: nil
        }
    }

    private static func status(of code: Problem.Code) -> HTTPResponse.Status {
        switch code {
        case .invalid: .unprocessableContent
        case .signInNeeded: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .conflict: .conflict
        case .gone: .gone
        case .tooLarge: .contentTooLarge
        case .tooManyRequests: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }

    private static func title(of code: Problem.Code) -> String {
        switch code {
        case .invalid: "送信された内容を確認してください"
        case .signInNeeded: "本人の確認が必要です"
        case .forbidden: "この操作はできません"
        case .notFound: "ページが見つかりません"
        case .conflict: "内容が変わっています"
        case .gone: "有効期限が切れています"
        case .tooLarge: "大きすぎて受け付けられません"
        case .tooManyRequests: "しばらくお待ちください"
        case .unavailable: "ただいま、つながりにくくなっています"
        }
    }
}
