import Domain
import HTML

/// What was paid of a case at a provider, by which attempts, and what was done with the money.
struct CasePaymentSection: Component {
    let view: CaseFileView

    var body: some HTML {
        if !view.payments.orders.isEmpty {
            section {
                h2(.class("heading")) { "オンラインの支払い" }
                for order in view.payments.orders { CaseOrder(order: order, payments: view.payments) }
                if view.payments.mayRefund {
                    p(.class("no-print")) {
                        a(.href(Path.refunds(view.file.id)), .class("button button--outline")) { "返金の画面へ進む" }
                    }
                }
            }
        }
    }
}

private struct CaseOrder: Component {
    let order: OrderRecord
    let payments: CasePayments

    var body: some HTML {
        if let since = payments.dispute(of: order) {
            p(.class("field__error")) {
                "\(since.japanese)に、支払った方のカード会社などから異議の申立てがありました。返金の前に、会計課に確かめてください。"
            }
        }
        dl(.class("facts")) {
            FactRow("注文番号", "\(order.number)（\(order.provider.name)）")
            FactRow("金額", NumberText.yen(order.amount))
            FactRow("状態", state)
            if order.refunded > 0 { FactRow("返金した金額", NumberText.yen(order.refunded)) }
            if order.surplus > 0 { FactRow("返金が必要な金額", NumberText.yen(order.surplus)) }
        }
        ul(.class("small")) {
            for attempt in payments.attempts(of: order) { li { Self.sentence(attempt) } }
            for act in payments.acts(of: order) { li { act.sentence } }
        }
    }

    private var state: String {
        if let closing = order.closing { return "打切り（\(closing.words)）" }
        return order.status.officeWord + (order.isConfirmed ? "（入金を確認済み）" : "")
    }

    private static func sentence(_ attempt: OrderAttempt) -> String {
        let parts = [
            "\(attempt.begunAt.japanese)　\(attempt.attempt)回目の支払いの手続", attempt.means?.name,
            attempt.cardLastFour.map { "下4桁 \($0)" }, attempt.paymentId.map { "支払ID \($0)" },
            attempt.sessionId == nil ? "支払いの画面を開けませんでした" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: "、")
    }
}

extension PaymentAct {
    /// What was done or is to be done, for the office.
    var sentence: String { "\((doneAt ?? createdAt).japanese)　\(what)：\(standing)" }

    private var what: String {
        switch kind {
        case .capture: "お預かりした代金の受取り"
        case .release: "支払いの手続またはお預かりの取消し"
        case .refund: "\(NumberText.yen(amount ?? 0))の返金"
        }
    }

    /// How it stands.
    var standing: String {
        switch state {
        case .asked: askedBy == nil ? "返金先の確認が必要です" : "別の職員の承認を待っています"
        case .declined: "承認されませんでした"
        case .ordered: "決済事業者に伝えています"
        case .refused: "決済事業者に断られました（\(refusal ?? "")）"
        case .done:
            switch refundState.flatMap({ Refund.State(word: $0) }) {
            case .pending: "決済事業者が手続をしています"
            case .failed: "返金先で受け取られませんでした"
            case .succeeded, nil: "済みました"
            }
        }
    }
}

extension PaymentStatus {
    /// For the office.
    var officeWord: String {
        switch self {
        case .created, .redirected: "手続中"
        case .declined: "カードなどが断られた"
        case .reserved: "支払番号を発行済み（未入金）"
        case .authorised: "お預かり中（未受取り）"
        case .failed: "失敗"
        case .expired: "期限切れ"
        case .cancelled: "取消し"
        case .paid: "入金済み"
        case .partiallyRefunded: "一部返金済み"
        case .refunded: "返金済み"
        }
    }
}

extension OrderRecord.Closing {
    /// For the office.
    var words: String {
        switch self {
        case .superseded: "別の支払いの手続に替わったため"
        case .unsendable: "申請を送信できなかったため"
        case .changed: "金額が変わったため"
        case .ended: "申請が終わったため"
        case .lapsed: "お預かりの期限が過ぎたため"
        case .refused: "決済事業者に断られたため"
        case .needless: "ほかの方法で支払われたため"
        }
    }
}
