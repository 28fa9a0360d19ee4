import Domain
import Foundation
import HTML

/// The waiting rooms of an office, for its officers.
struct WaitingRoomsPage: Component {
    struct Room: Sendable {
        let overview: WaitingRoomStore.Overview
        /// As this node knows it; nil until it does.
        let now: WaitingRoom?
        let callers: [WaitingListStore.Caller]
    }

    let frame: PageFrame
    let officer: OfficerSession
    let scope: CounterScope
    let purposes: [Purpose]
    let rooms: [Room]
    let sheet: WaitingRoomSheet
    /// To which the sheet belongs.
    let room: UUID?
    /// The caller's place that was just given.
    let taken: UUID?
    let errors: [FieldError]
    let now: Date

    fileprivate var office: String { scope.office.id }
    private var closed: [Purpose] {
        purposes.filter { purpose in !rooms.contains { $0.overview.purposeId == purpose.id } }
    }

    var body: some HTML {
        StaffPage("\(errors.isEmpty ? "" : "エラー：")順番待ち", in: frame, officer: officer, at: .counters) {
            Breadcrumb(
                trail: [Crumb(title: scope.office.name(), path: Path.counterDay(office))],
                here: "順番待ち"
            )
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "順番待ち" }
            p { "予約の希望が一度に集まる用件では、市民の方に順番にお進みいただきます。電話の方も、同じ順番に入れられます。" }
            if rooms.isEmpty { p { "いま、順番待ちのある用件はありません。" } }
            for room in rooms { RoomPart(page: self, room: room) }
            if !closed.isEmpty { OpeningPart(page: self, purposes: closed) }
        }
    }

    fileprivate func name(of purpose: String) -> String {
        purposes.first { $0.id == purpose }?.name() ?? purpose
    }
}

private struct RoomPart: Component {
    let page: WaitingRoomsPage
    let room: WaitingRoomsPage.Room

    private var overview: WaitingRoomStore.Overview { room.overview }

    private var opener: String {
        [overview.openedBy.name, overview.officer].compactMap(\.self).joined(separator: "　")
    }

    /// Whether the order is known.
    private var isDrawn: Bool { room.now?.drawnAt != nil }

    var body: some HTML {
        section {
            h2(.class("heading")) { page.name(of: overview.purposeId) }
            dl(.class("summary")) {
                if let opening = overview.opensAt { SummaryRow(name: "受付開始", texts: [opening.openingText]) }
                SummaryRow(name: "待っている人", texts: ["\(overview.waiting)人"])
                SummaryRow(name: "ご案内した人", texts: ["\(overview.admitted)人（うち予約に進んだ人 \(overview.used)人）"])
                SummaryRow(name: "ご案内の速さ", texts: [overview.isFull ? "満席のため止めています" : Self.words(for: overview.rate)])
                SummaryRow(name: "始めた人", texts: [opener])
            }
            if isDrawn {
                p { a(.href(Path.waitingList(page.office, overview.id))) { "順番の一覧（CSV）をダウンロードする" } }
            }
            CallersPart(page: page, room: room)
            form(.method(.post), .action(Path.waitingRoomClosing(page.office, overview.id))) {
                FormSeal(csrf: page.officer.csrfToken)
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--outline")) {
                        "順番待ちをやめる"
                        span(.class("unseen")) { "：\(page.name(of: overview.purposeId))" }
                    }
                }
            }
        }
    }

    private static func words(for rate: Double) -> String {
        "1分におよそ\(Int((rate * 60).rounded()))人"
    }
}

/// Who waits on the telephone, and the form for another.
private struct CallersPart: Component {
    let page: WaitingRoomsPage
    let room: WaitingRoomsPage.Room

    private var input: String { WaitingRoomSheet.telephone(room.overview.id).rawValue }

    var body: some HTML {
        h3(.class("heading")) { "電話の方" }
        if let caller = room.callers.first(where: { $0.place.id == page.taken }) {
            Banner(.success, "順番をお取りしました。コードは \(caller.place.codeText) です。", in: page.frame) {
                p { "電話の方に、コードをお伝えください。コードを使うと、ご自分の端末でも順番を確かめられます。" }
            }
        }
        if !room.callers.isEmpty {
            ul(.class("days")) {
                for caller in room.callers {
                    li(.class("days__item")) {
                        span { "\(caller.telephone?.text ?? "")　\(caller.place.codeText)" }
                        span { words(for: caller.place) }
                        if case .admitted? = standing(of: caller.place) {
                            a(.href(Path.newCounterVisit(page.office, purpose: room.overview.purposeId))) {
                                "予約を取る"
                                span(.class("unseen")) { "：\(caller.place.codeText)" }
                            }
                        }
                    }
                }
            }
        }
        form(.class("filters"), .method(.post), .action(Path.callersPlaces(page.office, room.overview.id)), .novalidate)
        {
            FormSeal(csrf: page.officer.csrfToken)
            CallerInput(
                id: input,
                value: page.room == room.overview.id ? page.sheet.telephone : "",
                error: page.errors.first { $0.key.rawValue == input }?.message
            )
            button(.type(.submit), .class("button button--outline")) { "順番を取る" }
        }
    }

    private func standing(of place: WaitingPlace) -> WaitingPlace.Standing? {
        room.now.map { place.standing(in: $0, now: page.now) }
    }

    private func words(for place: WaitingPlace) -> String {
        switch standing(of: place) {
        case .early: "受付開始を待っています"
        case .ahead(let count): "前に\(count)人"
        case .admitted(let until): "順番が来ました（\(MinuteOfDay(until).japanese)まで）"
        case .unranked, .used, .lapsed, nil: "順番を決めています"
        }
    }
}

/// The number of somebody who calls. Every room on the page has one, each with an id of its own.
private struct CallerInput: Component {
    let id: String
    let value: String
    let error: String?

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            label(.class("field__label"), .for(id)) { "電話番号" }
            input(
                .class("input"),
                .id(id),
                .name("telephone"),
                .type(.tel),
                .value(value),
                .autocomplete(.off),
                .if(error != nil, .aria(.invalid, true)),
                .if(error != nil, .aria(.describedby, ids: ["\(id)-error"]))
            )
            if let error { p(.class("field__error"), .id("\(id)-error")) { error } }
        }
    }
}

/// Opens a room by hand.
private struct OpeningPart: Component {
    let page: WaitingRoomsPage
    let purposes: [Purpose]

    var body: some HTML {
        section {
            h2(.class("heading")) { "順番待ちを始める" }
            form(.class("form"), .method(.post), .action(Path.officeWaitingRooms(page.office)), .novalidate) {
                FormSeal(csrf: page.officer.csrfToken)
                LabelledSelect(
                    name: "purpose",
                    question: "用件",
                    choices: purposes.map { .init(value: $0.id, text: $0.name()) },
                    chosen: page.sheet.purpose
                )
                LabelledInput(
                    name: "day",
                    question: "受付を始める日",
                    value: page.sheet.day,
                    type: .date,
                    hint: "すぐに順番にご案内するときは、日と時刻を入力しないでください。"
                )
                LabelledInput(
                    name: "hour",
                    question: "受付を始める時刻",
                    value: page.sheet.hour,
                    hint: "例：9:00。それまでに入った方の順番は、抽選で決まります。",
                    errors: page.errors
                )
                div(.class("actions")) { button(.type(.submit), .class("button")) { "順番待ちを始める" } }
            }
        }
    }
}
