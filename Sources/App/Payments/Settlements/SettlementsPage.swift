import Domain
import HTML

/// The settled days, the newest first.
struct SettlementsPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let days: [Settlement]
    let hasMore: Bool

    var body: some HTML {
        StaffPage("収納の照合", in: frame, officer: officer, at: .settlements) {
            h1(.class("page-title")) { "収納の照合" }
            p {
                "決済事業者の記録と、市の記録を、毎日照らし合わせています。日付は、支払いが始められた日です。あとから受け取った代金や返金は、次の夜に反映されます。"
            }
            if days.isEmpty {
                div(.class("empty")) {
                    Icon(.yen, in: frame, style: "empty__icon")
                    p(.class("empty__title")) { "照合した日は、まだありません" }
                }
            } else {
                div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "収納の照合")) {
                    table(.class("table table--cards")) {
                        thead {
                            tr {
                                for heading in ["日", "件数", "収納", "返金", "手数料", "差引", "照合"] {
                                    th(.scope(.column)) { heading }
                                }
                            }
                        }
                        tbody { ForEach(days) { day in SettlementRow(settlement: day) } }
                    }
                }
            }
            if hasMore, let last = days.last {
                nav(.class("pagination"), .aria(.label, "ページの移動")) {
                    ul(.class("pagination__links")) {
                        li { a(.href("\(Path.settlements)?before=\(last.day)")) { "これより前の日" } }
                    }
                }
            }
        }
    }
}

private struct SettlementRow: Component {
    let settlement: Settlement

    var body: some HTML {
        tr {
            th(.scope(.row)) {
                a(.href(Path.settlement(settlement.provider.rawValue, settlement.day.description))) {
                    "\(settlement.day.weekdayText)　\(settlement.provider.name)"
                }
            }
            td(.data("label", "件数")) { "\(NumberText.grouped(settlement.payments))件" }
            td(.data("label", "収納")) { NumberText.yen(settlement.gross) }
            td(.data("label", "返金")) { NumberText.yen(settlement.refunds) }
            td(.data("label", "手数料")) { settlement.fees.map(NumberText.yen) ?? "―" }
            td(.data("label", "差引")) { NumberText.yen(settlement.net) }
            td(.data("label", "照合")) { SettlementBadge(settlement: settlement) }
        }
    }
}

/// Whether both books say the same.
struct SettlementBadge: Component {
    let settlement: Settlement

    var body: some HTML {
        if settlement.differences == 0 {
            span(.class("badge badge--success")) { "一致" }
        } else {
            span(.class("badge badge--error")) { "違い \(settlement.differences)件" }
        }
    }
}
