import Domain
import Foundation
import HTML

/// What a line of the record holds besides its sentence, in words.
struct AuditDetails: Component {
    /// Each in a line.
    let facts: [String]
    /// The cases that a list showed.
    let ids: [String]

    /// - Parameter json: an object of texts, as `AuditEntry.details` is kept.
    init(_ json: String) {
        var details = (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
        ids = details.removeValue(forKey: "ids")?.split(separator: " ").map(String.init) ?? []
        facts = details.sorted { $0.key < $1.key }.map { "\(Self.names[$0.key] ?? $0.key)：\(Self.word($0.value))" }
    }

    var body: some HTML {
        if facts.isEmpty && ids.isEmpty { "―" }
        Lines(facts)
        if !ids.isEmpty {
            details(.class("fold")) {
                summary(.class("fold__title")) { "一覧にあった申請" }
                ul(.class("small")) {
                    for id in ids { li { a(.href("\(Path.audit)?subject=\(id)")) { id } } }
                }
            }
        }
    }

    private static let names = [
        "application": "申請", "attachment": "添付書類", "by": "方法", "closing": "理由", "day": "日", "order": "注文番号",
        "yen": "金額（円）", "bytes": "大きさ（バイト）", "count": "件数",
        "department": "課", "from": "前の状態", "number": "番号", "procedure": "手続", "published": "公開した手続",
        "records": "件数", "role": "役割", "request": "署名の依頼", "signature": "電子署名", "to": "後の状態", "type": "種類",
        "verdict": "判定", "purpose": "用件", "opener": "始め方",
        "breakdown": "内訳", "first": "始まりの日", "last": "終わりの日", "office": "場所",
        "version": "鍵の版", "guide-version": "案内の版", "part": "変更した所",
    ]

    private static func word(_ value: String) -> String {
        switch value {
        case "link": "メールのリンク"
        case "code": "確認コード"
        case "number": "受付番号"
        case "superseded": "別の支払いの手続に替わったため"
        case "unsendable": "申請を送信できなかったため"
        case "changed": "金額が変わったため"
        case "ended": "申請が終わったため"
        case "lapsed": "お預かりの期限が過ぎたため"
        case "refused": "決済事業者に断られたため"
        case "content": "受付開始の日時"
        case "officer": "職員"
        case "load": "混雑による自動"
        case "needless": "ほかの方法で支払われたため"
        default: ApplicationStatus(rawValue: value)?.staffLabel ?? value
        }
    }
}
