import Domain

/// What the procedure promises fits together: payment, delivery, outcome, time.
struct OfferCheck {
    private(set) var findings: [ContentFinding] = []

    init(_ procedure: Procedure) {
        checkPayment(procedure)
        checkDelivery(procedure)
        if !procedure.isOnline { checkCounterOnly(procedure) }
        let days = procedure.processingDays
        if days.from < 0 || days.to < days.from || days.to > 365 {
            findings.append(.error(.top["processingDays"], "標準処理期間は、0以上365以下の日数を、短いほうから順に書いてください。"))
        }
    }

    private mutating func checkPayment(_ procedure: Procedure) {
        let path = ContentPath.top["payment"]
        if procedure.fee.isFree {
            if procedure.payment != .none {
                findings.append(.error(path, "料金表がないのに、支払いの時期（\(procedure.payment.rawValue)）が書かれています。"))
            }
            if procedure.fee.fixedAtReview == true {
                findings.append(.error(.top["fee"]["fixedAtReview"], "審査で金額を決めるのに、料金表がありません。"))
            }
        } else if procedure.payment == .none {
            findings.append(.error(path, "料金表があるのに、支払いの時期が none です。"))
        } else if procedure.payment == .atSubmission, procedure.fee.fixedAtReview == true {
            findings.append(.error(path, "審査で金額を決める手続では、申請のときに支払えません。"))
        }
    }

    private mutating func checkCounterOnly(_ procedure: Procedure) {
        let sentence = "オンラインの申請（steps）がない手続では、"
        if procedure.signature != .none {
            findings.append(.error(.top["signature"], sentence + "電子署名は none です。"))
        }
        if procedure.payment == .atSubmission || procedure.payment == .afterReview {
            findings.append(.error(.top["payment"], sentence + "支払いの時期は none か atCounter です。"))
        }
        if procedure.withdrawable {
            findings.append(.error(.top["withdrawable"], sentence + "取下げはできません（false）。"))
        }
    }

    private mutating func checkDelivery(_ procedure: Procedure) {
        let path = ContentPath.top["delivery"]
        let ways = procedure.delivery
        if ways.isEmpty {
            findings.append(.error(path, "受け取り方が一つもありません。"))
        } else if Set(ways).count != ways.count {
            findings.append(.error(path, "同じ受け取り方が二度書かれています。"))
        } else if procedure.outcome == .certificate, ways == [.none] {
            findings.append(.error(path, "証明書などを交付する手続なのに、受け取り方がありません。"))
        }
        let isSaidToBeFree = procedure.notes.contains { $0.japanese.contains("無料") }
        if procedure.outcome == .certificate, procedure.fee.isFree, !isSaidToBeFree,
            procedure.name.japanese.contains(/証明|謄本|抄本|写し/)
        {
            findings.append(.warning(.top["fee"], "証明書を交付する手続なのに、料金表がありません。無料のときは、そのことを notes に書いてください。"))
        }
    }
}
