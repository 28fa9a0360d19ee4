import Domain
import HTML

/// Calls for a hall: large, with the newest first.
struct DisplayPage: Component {
    /// So many calls stand on it.
    static let rows = 8

    let frame: PageFrame
    let office: Office
    let token: Token
    /// The newest first.
    let calls: [CallStore.Call]
    /// By counter.
    let waiting: [String: Int]

    /// Where an office has one counter, its name says nothing new.
    private func place(of call: CallStore.Call) -> String {
        let counter = office.name(ofCounter: call.counterId)
        return counter == office.name() ? "\(call.desk)番" : "\(counter)　\(call.desk)番"
    }

    var body: some HTML {
        Document(language: "ja") {
            PageHead(frame: frame, title: "呼出番号 - \(office.name())", scripts: [.display])
        } body: {
            main(
                .id("main"),
                .class("display"),
                .data("display", Path.displayEvents(token.text)),
                .data("calls", Path.displayCalls(token.text)),
                .data("last", String(calls.first?.id ?? 0))
            ) {
                h1(.class("display__title")) { "\(office.name())　お呼出し中の番号" }
                button(.type(.button), .class("button button--large no-print"), .data("sound", ""), .hidden) {
                    "音声を始める"
                }
                div(.id("calls"), .data("board", "")) {
                    if calls.isEmpty { p(.class("display__none")) { "いま、お呼び出ししている方はいません。" } }
                    ol(.class("display__calls")) {
                        for call in calls {
                            li(.class("display__call")) {
                                span(.class("display__number")) { call.callNumber }
                                span(.class("display__place")) { place(of: call) }
                            }
                        }
                    }
                    ul(.class("display__waiting")) {
                        for counter in office.counters {
                            if let people = waiting[counter.id] {
                                li { "\(counter.name())：お待ちの方 \(people)人" }
                            }
                        }
                    }
                }
                p(.class("display__state"), .role(.status), .data("state", "")) {}
            }
        }
    }
}
