import Domain
import Foundation
import HTML

/// What was changed for single days, a form for another change, and whom it leaves without a seat.
struct CapacityChangePage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let scope: CounterScope
    let resources: [Resource]
    let sheet: CapacityChangeSheet
    let errors: [FieldError]
    let changes: [CapacityChangeStore.Coming]
    let conflicts: [(view: ReservationView, visitor: VisitorRecord?)]

    private var office: String { scope.office.id }

    var body: some HTML {
        StaffPage("\(errors.isEmpty ? "" : "エラー：")受付数の変更", in: frame, officer: officer, at: .counters) {
            Breadcrumb(
                trail: [Crumb(title: scope.office.name(), path: Path.counterDay(office))],
                here: "受付数の変更"
            )
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "受付数の変更" }
            if !conflicts.isEmpty { ConflictPart(page: self) }
            section {
                h2(.class("heading")) { "窓口を閉める、席を増やす・減らす" }
                form(.class("form"), .method(.post), .action(Path.capacityChanges(office)), .novalidate) {
                    FormSeal(csrf: officer.csrfToken)
                    LabelledSelect(
                        name: "resource",
                        question: "席・担当",
                        choices: resources.map { .init(value: $0.id, text: $0.name()) },
                        chosen: sheet.resource
                    )
                    LabelledInput(name: "day", question: "日", value: sheet.day, type: .date, errors: errors)
                    LabelledInput(name: "from", question: "何時から", value: sheet.from, hint: "例：13:00", errors: errors)
                    LabelledInput(name: "to", question: "何時まで", value: sheet.to, hint: "例：14:00", errors: errors)
                    LabelledInput(
                        name: "capacity",
                        question: "同時に受け付ける数",
                        value: sheet.capacity,
                        hint: "閉めるときは 0",
                        errors: errors
                    )
                    LabelledInput(name: "reason", question: "理由", value: sheet.reason, errors: errors)
                    div(.class("actions")) { button(.type(.submit), .class("button")) { "変更する" } }
                }
            }
            section {
                h2(.class("heading")) { "これからの変更" }
                if changes.isEmpty { p { "変更はありません。" } } else { ChangeTable(page: self) }
            }
        }
    }

    fileprivate func name(of resource: String) -> String {
        resources.first { $0.id == resource }?.name() ?? resource
    }
}

private struct ChangeTable: Component {
    let page: CapacityChangePage

    var body: some HTML {
        div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "これからの変更")) {
            table(.class("table table--cards")) {
                thead {
                    tr {
                        for heading in ["日", "時間", "席・担当", "受け付ける数", "理由", "操作"] {
                            th(.scope(.column)) { heading }
                        }
                    }
                }
                tbody {
                    for change in page.changes {
                        tr {
                            td(.data("label", "日")) { change.day.weekdayText }
                            td(.data("label", "時間")) { change.hours }
                            td(.data("label", "席・担当")) { page.name(of: change.resourceId) }
                            td(.data("label", "受け付ける数")) { change.capacity == 0 ? "閉める" : String(change.capacity) }
                            td(.data("label", "理由")) { change.reason }
                            td(.data("label", "操作")) {
                                form(
                                    .method(.post),
                                    .action(Path.capacityChangeRemoval(page.scope.office.id, change.id))
                                ) {
                                    FormSeal(csrf: page.officer.csrfToken)
                                    button(.type(.submit), .class("button button--small button--outline")) { "元に戻す" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Those who have to be asked for another time.
private struct ConflictPart: Component {
    let page: CapacityChangePage

    var body: some HTML {
        Banner(.warning, "席の足りない予約が\(page.conflicts.count)件あります。", in: page.frame) {
            p { "別の日時をお願いすると、メールをお送りします。電話番号だけの方には、電話をおかけください。電話で決まった日時は「窓口で日時を決める」で変更します。予約は、変更するまでなくなりません。" }
        }
        form(.method(.post), .action(Path.displacements(page.scope.office.id))) {
            FormSeal(csrf: page.officer.csrfToken)
            ul(.class("choices")) {
                for conflict in page.conflicts {
                    li(.class("choice")) {
                        let id = "conflict-\(conflict.view.id.uuidString.lowercased())"
                        input(
                            .type(.checkbox),
                            .class("choice__input"),
                            .id(id),
                            .name("reservation"),
                            .value(conflict.view.id.uuidString.lowercased()),
                            .checked(conflict.view.reservation.row.displacedAt == nil)
                        )
                        label(.class("choice__label"), .for(id)) {
                            "\(conflict.view.moment)　\(conflict.visitor?.name?.full ?? "")"
                            span(.class("choice__hint")) { Self.ways(of: conflict.visitor) }
                            if conflict.view.reservation.row.displacedAt != nil {
                                span(.class("choice__hint")) { "お願いのメールを送りました" }
                            }
                        }
                        a(
                            .class("choice__more"),
                            .href(Path.counterReservation(page.scope.office.id, conflict.view.id))
                        ) {
                            "窓口で日時を決める"
                            span(.class("unseen")) { "：\(conflict.view.moment)　\(conflict.visitor?.name?.full ?? "")" }
                        }
                    }
                }
            }
            div(.class("actions")) { button(.type(.submit), .class("button")) { "別の日時をお願いする" } }
        }
    }

    private static func ways(of visitor: VisitorRecord?) -> String {
        [visitor?.telephoneText, visitor?.email ?? "メールアドレスなし"].compactMap(\.self).joined(separator: "　")
    }
}
