import Domain
import HTML

/// Asks for the reservation's number, which a reader of QR codes types, or for what somebody has come without one.
struct KioskPage: Component {
    static let number = "number"
    static let purpose = "purpose"

    let frame: PageFrame
    let office: Office
    let token: Token
    /// For which whoever has no reservation gets a call number.
    let purposes: [Purpose]
    var typed = ""
    var errors: [FieldError] = []

    var body: some HTML {
        Document(language: "ja") {
            PageHead(
                frame: frame,
                title: "\(errors.isEmpty ? "" : "エラー：")受付 - \(office.name())",
                scripts: [.errorFocus, .doubleSubmit]
            )
        } body: {
            main(.id("main"), .class("page page--narrow kiosk")) {
                ErrorSummary(errors, in: frame)
                h1(.class("page-title")) { "受付" }
                h2(.class("heading")) { "予約のある方" }
                p(.class("lead")) { "QRコードをかざすか、予約番号を入力してください。" }
                form(.class("form"), .method(.post), .action(Path.kiosk(token.text)), .novalidate) {
                    FormSeal(csrf: nil)
                    LabelledInput(
                        name: Self.number,
                        question: "予約番号",
                        value: typed,
                        hint: "8文字の英数字です。例：ABCD-2345",
                        errors: errors
                    )
                    div(.class("actions")) { button(.type(.submit), .class("button button--large")) { "受付する" } }
                }
                h2(.class("heading")) { "予約のない方" }
                p(.class("lead")) { "用件を選ぶと、呼出番号をお出しします。" }
                form(.method(.post), .action(Path.kioskWalkIns(token.text))) {
                    FormSeal(csrf: nil)
                    ul(.class("choices"), .id(Self.purpose)) {
                        for purpose in purposes {
                            li {
                                button(
                                    .type(.submit),
                                    .class("button button--outline kiosk__purpose"),
                                    .name(Self.purpose),
                                    .value(purpose.id)
                                ) { purpose.name() }
                            }
                        }
                    }
                }
                p { "番号がわからない方、用件に迷う方は、お近くの職員にお声かけください。" }
            }
        }
    }
}

/// The call number, large; the page makes room for the next visitor by itself.
struct KioskTicketPage: Component {
    let frame: PageFrame
    let office: Office
    let token: Token
    let arrival: KioskController.Arrival

    var body: some HTML {
        Document(language: "ja") {
            PageHead(frame: frame, title: "受付しました - \(office.name())", scripts: [.kiosk])
        } body: {
            main(.id("main"), .class("page page--narrow kiosk"), .data("return", Path.kiosk(token.text))) {
                div(.class("receipt")) {
                    h1(.class("receipt__title")) { "受付しました" }
                    p(.class("receipt__label")) { "呼出番号" }
                    p(.class("receipt__number"), .translate(false)) { arrival.callNumber }
                    p { "\(arrival.place)で、番号をお呼びします。" }
                    if let start = arrival.start {
                        p { "予約の時間：\(start.japanese)" }
                    } else {
                        p { "予約の方を先にご案内することがあります。" }
                    }
                    if let wait = arrival.wait { p { "待ち時間のめやす：\(wait.text)" } }
                }
                p { a(.class("button button--large"), .href(Path.kiosk(token.text))) { "次の方の受付へ" } }
            }
        }
    }
}
