import Domain
import Foundation
import HTML

/// The day at an office's counters; what changes shows by itself.
struct CounterDayPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let view: CounterDayView
    /// The desk from which the officer calls.
    let deskName: String

    private var office: Office { view.scope.office }
    private var path: String { Path.counterDay(office.id) }

    var body: some HTML {
        StaffPage(
            "\(office.name())の一日（\(view.day.weekdayText)）",
            in: frame,
            officer: officer,
            at: .counters,
            scripts: [.live]
        ) {
            h1(.class("page-title")) {
                span(.class("page-title__over")) { office.name() }
                "\(view.day.weekdayText)"
            }
            DayLinks(view: view, deskName: deskName)
            form(.class("filters no-print"), .method(.get), .action(path)) {
                HiddenInput("day", view.day.description)
                LabelledInput(name: "desk", question: "呼び出す席（例：3）", value: deskName)
                button(.type(.submit), .class("button button--outline")) { "席を決める" }
            }
            p(.class("muted no-print"), .data("live-state", "")) {
                "表示は、変わるたびに自動で新しくなります。新しくならないときは、画面を読み込み直してください。"
            }
            div(.id("day"), .data("live", Path.counterEvents(office.id))) {
                for counter in view.shownCounters {
                    CounterPart(view: view, counter: counter, deskName: deskName, csrf: officer.csrfToken)
                }
            }
        }
    }
}

private struct DayLinks: Component {
    let view: CounterDayView
    let deskName: String

    private func path(_ days: Int) -> String {
        Path.counterDay(view.scope.office.id, on: view.day.adding(days: days), desk: deskName)
    }

    var body: some HTML {
        nav(.class("actions no-print"), .aria(.label, "日と操作")) {
            a(.class("button button--outline"), .href(path(-1))) { "前の日" }
            a(
                .class("button button--outline"),
                .href(Path.counterDay(view.scope.office.id, on: view.today, desk: deskName))
            ) { "今日" }
            a(.class("button button--outline"), .href(path(1))) { "次の日" }
            a(.class("button"), .href(Path.newCounterVisit(view.scope.office.id))) { "来庁・電話の受付" }
            a(.class("button button--outline"), .href(Path.capacityChanges(view.scope.office.id))) { "受付数の変更" }
            a(.class("button button--outline"), .href(Path.officeWaitingRooms(view.scope.office.id))) { "順番待ち" }
            a(.class("button button--outline"), .href(Path.hallDevices(view.scope.office.id))) { "表示と受付機" }
            a(.class("button button--outline"), .href(Path.officeStatistics(view.scope.office.id))) { "統計" }
        }
    }
}

private struct CounterPart: Component {
    let view: CounterDayView
    let counter: Office.Counter
    let deskName: String
    let csrf: CSRFToken

    private var stops: [DayStop] { view.stops(at: counter) }
    private var waiting: [DayStop] { view.queue(at: counter) }

    var body: some HTML {
        section {
            h2(.class("heading")) { counter.name() }
            if view.day == view.today { TurnPart(view: view, counter: counter, deskName: deskName, csrf: csrf) }
            if stops.isEmpty {
                p { "この日の予約と来庁は、まだありません。" }
            } else {
                div(.class("table-wrap"), .tabindex(0), .role(.region), .aria(.label, "\(counter.name())の一覧")) {
                    table(.class("table table--cards")) {
                        thead {
                            tr {
                                for heading in ["時間", "番号", "お名前", "用件", "状態"] { th(.scope(.column)) { heading } }
                                th(.scope(.column), .class("no-print")) { "操作" }
                            }
                        }
                        tbody {
                            for stop in stops {
                                StopRowPart(view: view, stop: stop, deskName: deskName, csrf: csrf)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who is next, and how long the wait is.
private struct TurnPart: Component {
    let view: CounterDayView
    let counter: Office.Counter
    let deskName: String
    let csrf: CSRFToken

    var body: some HTML {
        let waiting = view.queue(at: counter)
        p {
            "お待ちの方 \(waiting.count)人"
            if let estimate = view.estimate(at: counter) { "　予約のない方の待ち時間のめやす：\(estimate.text)" }
        }
        if let first = waiting.first {
            form(.class("no-print"), .method(.post), .action(Path.nextCall(view.scope.office.id))) {
                FormSeal(csrf: csrf)
                HiddenInput("counter", counter.id)
                HiddenInput("desk", deskName)
                button(.type(.submit), .class("button")) {
                    "次の方（\(first.row.callNumber ?? "")）を呼び出す"
                }
            }
        }
    }
}

private struct StopRowPart: Component {
    let view: CounterDayView
    let stop: DayStop
    let deskName: String
    let csrf: CSRFToken

    private var row: DayStop.Row { stop.row }
    private var path: String {
        Path.stop(view.scope.office.id, row.reservationId, row.ordinal)
    }

    private var acts: [StopAct] {
        if view.day > view.today { return [] }
        return view.day == view.today ? row.status.acts : row.status.acts.filter { $0 == .absence }
    }

    var body: some HTML {
        tr {
            td(.data("label", "時間")) {
                stop.isReserved ? stop.start.clock : "予約なし"
                if let delay = row.delayMinutes { p(.class("small")) { "\(delay)分ほど遅れる連絡あり" } }
            }
            td(.data("label", "番号")) {
                if let call = row.callNumber { strong { call } }
                if stop.isReserved {
                    p(.class("small"), .translate(false)) {
                        a(.href(Path.counterReservation(view.scope.office.id, row.reservationId))) {
                            row.number
                            span(.class("unseen")) { "の予約を開く" }
                        }
                    }
                }
            }
            td(.data("label", "お名前")) {
                if let visitor = stop.visitor {
                    p { visitor.name?.full ?? "" }
                    p(.class("small")) { visitor.kana?.full ?? "" }
                    if let telephone = visitor.telephoneText { p(.class("small")) { telephone } }
                }
                p(.class("small")) { "\(row.people)人・\(row.channel.label)" }
            }
            td(.data("label", "用件")) {
                view.purposes(of: stop)
                if let remark = stop.visitor?.remark { p(.class("small")) { "伝言：\(remark)" } }
                for line in stop.visitor?.ownLines ?? [] {
                    p(.class("small")) { "\(line.label)：\(line.texts.joined(separator: "、"))" }
                }
            }
            td(.data("label", "状態")) {
                span(.class("badge")) { row.status.label }
                if row.status == .called, let desk = row.desk { p(.class("small")) { "席 \(desk)" } }
                if row.isDisplaced { p(.class("small")) { "日時の変更をお願い中" } }
            }
            td(.data("label", "操作"), .class("no-print")) {
                for act in acts {
                    form(.method(.post), .action(path), .class("inline-form")) {
                        FormSeal(csrf: csrf)
                        HiddenInput("desk", deskName)
                        button(
                            .type(.submit),
                            .class("button button--small", act == .call || act == .service ? nil : "button--outline"),
                            .name(FormNames.act),
                            .value(act.rawValue)
                        ) {
                            act == .call && row.status == .called ? "もう一度呼び出す" : act.label
                            span(.class("unseen")) { "：\(row.callNumber ?? row.number)" }
                        }
                    }
                }
            }
        }
    }
}
